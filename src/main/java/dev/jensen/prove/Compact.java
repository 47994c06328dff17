package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;

/// Long sums whose terms come together in the normal form, such as losses over many points of data.
public final class Compact {
  private static final int LONG = 8;
  private static final int SHORTER = 3;

  private Compact() {}

  /// The normal form of a long sum where it has far fewer terms, else the expression itself.
  public static Expr of(Expr expr, Context context) {
    if (!(expr instanceof Expr.Sum(var terms)) || terms.size() < LONG) {
      return expr;
    }
    try {
      var normal = context.normal(expr).toExpr();
      return count(normal) * SHORTER <= terms.size() ? normal : expr;
    } catch (ArithmeticException | TooLarge unknown) {
      return expr;
    }
  }

  private static int count(Expr expr) {
    return expr instanceof Expr.Sum(var terms) ? terms.size() : 1;
  }
}
