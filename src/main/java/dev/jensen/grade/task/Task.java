package dev.jensen.grade.task;

import dev.jensen.kernel.expr.Rational;

/// One problem of an assignment: what it is called, the problem as typed, its points, and how they
/// are given.
public record Task(String id, String problem, Rational points, Rubric rubric) {}
