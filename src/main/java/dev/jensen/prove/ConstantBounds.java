package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import java.util.List;
import java.util.Optional;

/// Bounds of symbols by numbers that are not rational, such as x <= pi.
record ConstantBounds(List<Bound> bounds) {

  /// t <= c or, not `upper`, t >= c, as said by a constraint `scale` times it.
  record Bound(Constraint constraint, String symbol, Expr end, boolean upper, Rational scale) {}

  static ConstantBounds of(Context context) {
    return new ConstantBounds(
        context.constraints().stream()
            .filter(c -> c.relation().implies(Relation.NONNEGATIVE))
            .filter(c -> c.relation() != Relation.ZERO)
            .flatMap(c -> bound(c, context).stream())
            .toList());
  }

  private static Optional<Bound> bound(Constraint constraint, Context context) {
    try {
      var symbols = constraint.expression().symbols();
      if (symbols.size() != 1) {
        return Optional.empty();
      }
      var symbol = symbols.iterator().next();
      var normal = context.normal(constraint.expression());
      return Optional.of(normal)
          .filter(form -> form.isPolynomial())
          .flatMap(form -> Generators.coefficients(form.toExpr(), Expr.symbol(symbol)))
          .filter(form -> form.degree() == 1 && !(form.of(0) instanceof Expr.Constant))
          .filter(form -> form.of(0).symbols().isEmpty())
          .flatMap(
              form ->
                  form.of(1) instanceof Expr.Constant(var slope)
                      ? Optional.of(bound(constraint, symbol, form.of(0), slope, context))
                      : Optional.empty());
    } catch (ArithmeticException | TooLarge nowhere) {
      return Optional.empty();
    }
  }

  private static Bound bound(
      Constraint constraint, String symbol, Expr rest, Rational slope, Context context) {
    var end = context.normal(rest.over(Expr.of(slope.negate()))).toExpr();
    return new Bound(constraint, symbol, end, slope.signum() < 0, slope.abs());
  }

  /// The ends from above, or from below, of one symbol, within the rational bounds.
  List<Expr> ends(String symbol, boolean upper, Context context) {
    var range = context.bounds(Expr.symbol(symbol));
    return bounds.stream()
        .filter(bound -> bound.symbol().equals(symbol) && bound.upper() == upper)
        .map(Bound::end)
        .filter(end -> range.contains(context.bounds(end)))
        .toList();
  }
}
