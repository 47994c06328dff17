/// Polynomials in one variable over a quadratic field, taken apart exactly.
package dev.jensen.prove.surd;
