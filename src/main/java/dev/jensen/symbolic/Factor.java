package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;

/// One factor of a product: `base ^ exponent`. A negative exponent means a divisor.
public record Factor(Expr base, int exponent) {}
