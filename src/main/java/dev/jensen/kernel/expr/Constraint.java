package dev.jensen.kernel.expr;

/// The condition that `expression` is defined and stands in `relation` to zero.
public record Constraint(Expr expression, Relation relation) {
  public static Constraint nonnegative(Expr expression) {
    return new Constraint(expression, Relation.NONNEGATIVE);
  }

  public static Constraint positive(Expr expression) {
    return new Constraint(expression, Relation.POSITIVE);
  }

  public static Constraint zero(Expr expression) {
    return new Constraint(expression, Relation.ZERO);
  }

  public static Constraint nonzero(Expr expression) {
    return new Constraint(expression, Relation.NONZERO);
  }

  @Override
  public String toString() {
    return expression + " " + relation.symbol() + " 0";
  }
}
