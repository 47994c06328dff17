package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;

/// A quotient of two expanded polynomials in generators, in lowest terms over the integers (unless
/// they are so large that common divisors were not found).
public record Fraction(Expr numerator, Expr denominator) {}
