/// Questions that take several decisions: in which sets of variables is a function convex, on which
/// intervals, has it a related property. Each decision is one of `Jensen.decide`; only they are
/// evidence.
package dev.jensen.inquiry;
