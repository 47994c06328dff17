package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayDeque;

/// The value of a name, with its measures: how many nodes it has when written out, and how many
/// levels.
record Bound(Expr value, long size, int depth) {
  private record Node(Expr expr, int depth) {}

  /// Measures an expression; counting stops above the limits, which the caller then sees exceeded.
  static Bound of(Expr value) {
    if (value.children().isEmpty()) {
      return new Bound(value, 1, 1);
    }
    var size = 0L;
    var depth = 0;
    var pending = new ArrayDeque<Node>();
    pending.push(new Node(value, 1));
    while (!pending.isEmpty() && size <= Limit.STEPS && depth <= Limit.DEPTH) {
      var node = pending.pop();
      size++;
      depth = Math.max(depth, node.depth());
      for (var child : node.expr().children()) {
        pending.push(new Node(child, node.depth() + 1));
      }
    }
    return new Bound(value, size, depth);
  }
}
