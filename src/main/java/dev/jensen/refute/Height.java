package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;

/// How complicated a number or an expression looks to a person: 0 for zero, 1 for one, then about
/// one for each bit, two for each bit of a denominator, and two for each operation.
final class Height {
  private static final int OPERATION = 2;
  private static final int LOGARITHM = 2;

  private Height() {}

  static int of(Rational value) {
    var top = value.numerator().abs().bitLength();
    var bottom = value.denominator().subtract(BigInteger.ONE).bitLength();
    return top + 2 * bottom;
  }

  static int of(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> of(value);
      case Expr.Symbol s -> 1;
      case Expr.Application(var atom, var arguments) when atom.name().equals("log") ->
          LOGARITHM + arguments.stream().mapToInt(Height::of).sum();
      default -> OPERATION + expr.children().stream().mapToInt(Height::of).sum();
    };
  }
}
