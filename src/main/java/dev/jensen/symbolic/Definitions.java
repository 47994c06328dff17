package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import java.util.IdentityHashMap;

/// Replaces smooth defined atoms (sigmoid, tanh, ...) by their definitions, everywhere. Kinked
/// atoms stay as they are.
final class Definitions {
  private static final int MOST_NODES = 200_000;

  // Equal nodes that are one object stay one object, so nesting does not multiply the work.
  private final IdentityHashMap<Expr, Expr> done = new IdentityHashMap<>();

  static Expr expand(Expr expr) {
    return new Definitions().expanded(expr);
  }

  private Expr expanded(Expr expr) {
    var known = done.get(expr);
    if (known != null) {
      return known;
    }
    var result = once(expr.map(this::expanded));
    if (done.size() > MOST_NODES) {
      throw new Refused("too large");
    }
    done.put(expr, result);
    return result;
  }

  private Expr once(Expr expr) {
    return expr instanceof Expr.Application(var atom, var arguments) && !atom.isKinked()
        ? atom.definition(arguments).map(this::expanded).orElse(expr)
        : expr;
  }
}
