package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.Map;

/// Orders witnesses for a reader: the heights of all coordinates and of the weight, and a penalty
/// for a mixture of logarithms that is not itself the logarithm of a rational.
final class Simplicity {
  private static final int IRRATIONAL = 3;

  private Simplicity() {}

  static int of(Witness witness) {
    return heights(witness.a())
        + heights(witness.b())
        + (witness.lambda().equals(Rational.HALF) ? 0 : Height.of(witness.lambda()))
        + (int) witness.a().keySet().stream().filter(x -> irrational(witness, x)).count()
            * IRRATIONAL;
  }

  private static int heights(Map<String, Expr> point) {
    return point.values().stream().mapToInt(Height::of).sum();
  }

  private static boolean irrational(Witness witness, String name) {
    var a = odds(witness.a().getOrDefault(name, Expr.of(0)));
    var b = odds(witness.b().getOrDefault(name, Expr.of(0)));
    var p = a.times(b);
    return !(p.isOne() || a.equals(b) || (isSquare(p) && witness.lambda().equals(Rational.HALF)));
  }

  /// q for log q, otherwise 1.
  private static Rational odds(Expr coordinate) {
    return coordinate instanceof Expr.Application(var atom, var arguments)
            && atom.name().equals("log")
            && arguments.get(0) instanceof Expr.Constant(var q)
            && q.signum() > 0
        ? q
        : Rational.ONE;
  }

  private static boolean isSquare(Rational value) {
    return isSquare(value.numerator()) && isSquare(value.denominator());
  }

  private static boolean isSquare(java.math.BigInteger value) {
    var root = value.sqrt();
    return root.multiply(root).equals(value);
  }
}
