package dev.jensen.refute.numeric;

import dev.jensen.kernel.expr.Expr;
import java.util.List;

/// An expression made ready for many evaluations in double precision.
public final class CompiledFunction {
  private final Node root;

  private CompiledFunction(Node root) {
    this.root = root;
  }

  /// The expression as a function of points whose coordinates follow `symbols`. Throws
  /// `IllegalArgumentException` for a symbol outside the list and for an atom that has neither a
  /// fast path nor a definition.
  public static CompiledFunction of(Expr expr, List<String> symbols) {
    return new CompiledFunction(new Compiler(symbols).compile(expr));
  }

  /// The value; not a number where the expression is undefined or overflows.
  public double at(double[] point) {
    var value = root.at(point);
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /// The value with an estimate of the error that rounding made, coordinates included.
  public Approximation near(double[] point) {
    return root.near(point);
  }
}
