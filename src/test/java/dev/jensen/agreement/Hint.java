package dev.jensen.agreement;

import dev.jensen.kernel.expr.Expr;
import java.util.Map;

/// Where a failure of convexity is said to show: two points and the weight of the first in a
/// mixture of them, as formulas in the parameters.
public record Hint(Map<String, Expr> a, Map<String, Expr> b, Expr weight) {}
