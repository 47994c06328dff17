package dev.jensen.kernel.expr;

/// The constant expressions that are written most often.
public final class Numeral {
  public static final Expr ZERO = Expr.of(0);
  public static final Expr ONE = Expr.of(1);
  public static final Expr TWO = Expr.of(2);
  public static final Expr MINUS_ONE = Expr.of(-1);
  public static final Expr HALF = Expr.of(1, 2);

  private Numeral() {}
}
