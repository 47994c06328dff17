package dev.jensen.prove;

import dev.jensen.kernel.expr.Expr;

/// Whether an expression has kinks, jumps or case distinctions left.
final class Kinks {
  private Kinks() {}

  static boolean occurIn(Expr expr) {
    return switch (expr) {
      case Expr.Conditional c -> true;
      case Expr.Application(var atom, var arguments) ->
          atom.isKinked()
              || arguments.stream().anyMatch(Kinks::occurIn)
              || atom.definition(arguments).map(Kinks::occurIn).orElse(false);
      default -> expr.children().stream().anyMatch(Kinks::occurIn);
    };
  }
}
