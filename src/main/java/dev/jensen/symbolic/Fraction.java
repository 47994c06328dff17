package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;

/// A quotient of two expanded polynomials in generators, in lowest terms over the integers.
public record Fraction(Expr numerator, Expr denominator) {}
