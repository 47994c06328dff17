package dev.jensen.parse;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import java.util.Map;

/// A question as read: the text, and what the kernel is asked. Definitions are expanded, sums over
/// points written out, and parameters that a condition fixes (`fixed`, name to value) substituted.
public record Problem(String text, Statement statement, Map<String, Expr> fixed) {}
