package dev.jensen.kernel.rule;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;

/// Which expressions can be discontinuous on their domain.
final class Jumps {
  private Jumps() {}

  static boolean isJump(Atom atom) {
    return atom.equals(Atoms.SIGN) || atom.equals(Atoms.STEP) || atom.equals(Atoms.FLOOR);
  }

  /// True when a jumping atom or a case distinction occurs.
  static boolean occurIn(Expr expr) {
    return switch (expr) {
      case Expr.Conditional c -> true;
      case Expr.Application(var atom, var arguments) when isJump(atom) -> true;
      case Expr.Application(var atom, var arguments) when atom.definition(arguments).isPresent() ->
          occurIn(atom.definition(arguments).orElseThrow());
      default -> expr.children().stream().anyMatch(Jumps::occurIn);
    };
  }
}
