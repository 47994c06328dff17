package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Orders witnesses for a reader: the heights of all coordinates and of the weight, with penalties
/// where values will not be rational although they could be.
final class Simplicity {
  private static final int IRRATIONAL = 3;
  private static final int NOT_A_LOGARITHM = 8;

  private Simplicity() {}

  static int of(Witness witness) {
    return heights(witness.a())
        + heights(witness.b())
        + (witness.lambda().equals(Rational.HALF) ? 0 : Height.of(witness.lambda()));
  }

  private static int heights(Map<String, Expr> point) {
    return point.values().stream().mapToInt(Height::of).sum();
  }

  /// For numbers chosen where logarithms of rationals give rational values: a penalty for plain
  /// numbers, and for logarithms whose mixture is not one.
  static int penalty(GridValue a, GridValue b, Rational lambda) {
    var penalty = 0;
    for (var value : List.of(a, b)) {
      penalty += value.expr() instanceof Expr.Constant c && !c.isZero() ? NOT_A_LOGARITHM : 0;
    }
    var product = odds(a.expr()).times(odds(b.expr()));
    var rational = a.equals(b) || (isSquare(product) && lambda.equals(Rational.HALF));
    return penalty + (rational ? 0 : IRRATIONAL);
  }

  /// q for log q, otherwise 1.
  private static Rational odds(Expr coordinate) {
    return coordinate instanceof Expr.Application(var atom, var arguments)
            && arguments.get(0) instanceof Expr.Constant(var q)
        ? q
        : Rational.ONE;
  }

  private static boolean isSquare(Rational value) {
    return isSquare(value.numerator()) && isSquare(value.denominator());
  }

  private static boolean isSquare(BigInteger value) {
    var root = value.sqrt();
    return root.multiply(root).equals(value);
  }
}
