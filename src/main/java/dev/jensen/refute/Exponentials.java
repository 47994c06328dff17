package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import java.util.List;
import java.util.Set;

/// Which variables enter a function only through exponentials of affine expressions, so that
/// logarithms of rationals give values that can be written down.
final class Exponentials {
  private static final Set<String> ATOMS =
      Set.of(
          "exp",
          "expm1",
          "sigmoid",
          "logsigmoid",
          "softplus",
          "tanh",
          "sinh",
          "cosh",
          "logcosh",
          "logsumexp");

  private Exponentials() {}

  static boolean governs(String variable, Expr function) {
    return !function.isFreeOf(List.of(variable)) && onlyInside(variable, function);
  }

  private static boolean onlyInside(String variable, Expr expr) {
    TooLarge.ifInterrupted();
    return switch (expr) {
      case Expr.Symbol(var name) -> !name.equals(variable);
      case Expr.Application(var atom, var arguments) when ATOMS.contains(atom.name()) ->
          arguments.stream().allMatch(u -> AffineForm.in(variable, u).isPresent());
      default -> expr.children().stream().allMatch(child -> onlyInside(variable, child));
    };
  }
}
