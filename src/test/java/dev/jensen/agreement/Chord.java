package dev.jensen.agreement;

import dev.jensen.kernel.expr.Expr;
import java.util.Map;

/// Two points and the weight of the first in a mixture of them, as formulas in the parameters.
public record Chord(Map<String, Expr> a, Map<String, Expr> b, Expr weight) {}
