package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sum in which numbers such as sqrt(3), pi, or log(2) are multiplied by monomials of known sign,
/// bounded from below by one with rational coefficients.
///
/// @param bound the sum with rational coefficients
/// @param slack terms >= 0, which the given sum has beside it
record RationalBelow(Expr bound, List<Expr> slack) {
  /// A tolerance is kept away from the number itself, so that rounding does not matter.
  private static final double MARGIN = 0.1;

  /// None where a monomial with such a number has no known sign.
  ///
  /// @param tolerance how much coefficients may change, relative to their size
  static Optional<RationalBelow> of(Context context, Expr normal, double tolerance) {
    var byMonomial = new LinkedHashMap<Expr, List<Expr>>();
    for (var term : Generators.terms(normal)) {
      var number = new LinkedHashMap<Expr, Rational>();
      var monomial = new LinkedHashMap<Expr, Rational>();
      term.powers().forEach((g, n) -> (g.symbols().isEmpty() ? number : monomial).put(g, n));
      byMonomial
          .computeIfAbsent(product(Rational.ONE, monomial), m -> new ArrayList<>())
          .add(product(term.coefficient(), number));
    }
    var bound = new ArrayList<Expr>();
    var terms = new ArrayList<Expr>();
    for (var entry : byMonomial.entrySet()) {
      var monomial = entry.getKey();
      var number = Expr.sum(entry.getValue());
      if (number instanceof Expr.Constant) {
        bound.add(number.times(monomial));
        continue;
      }
      var rational = rational(context, monomial, number, tolerance);
      if (rational.isEmpty()) {
        return Optional.empty();
      }
      bound.add(rational.get().times(monomial));
      terms.add(number.minus(rational.get()).times(monomial));
    }
    return Optional.of(new RationalBelow(Expr.sum(bound), terms));
  }

  /// The given sum as the bound and the slack.
  Expr sum() {
    return and(bound);
  }

  /// An expression and the slack.
  Expr and(Expr expr) {
    var parts = new ArrayList<Expr>(List.of(expr));
    parts.addAll(slack);
    return Signs.ofParts(parts);
  }

  private static Expr product(Rational coefficient, Map<Expr, Rational> powers) {
    return new Generators.Term(coefficient, powers).toExpr();
  }

  /// Below the number where the monomial is >= 0, above it where that is <= 0.
  private static Optional<Expr> rational(
      Context context, Expr monomial, Expr number, double tolerance) {
    var range = context.bounds(number);
    if (context.satisfies(monomial, Relation.NONNEGATIVE)) {
      return range.lower().map(low -> Expr.of(near(low, -tolerance)));
    }
    return context.satisfies(monomial.negate(), Relation.NONNEGATIVE)
        ? range.upper().map(high -> Expr.of(near(high, tolerance)))
        : Optional.empty();
  }

  /// The end itself beyond double precision.
  private static Rational near(Rational end, double tolerance) {
    double value = Doubles.of(end);
    if (!Double.isFinite(value)) {
      return end;
    }
    double far = value + tolerance * Math.abs(value);
    double close = value + MARGIN * tolerance * Math.abs(value);
    return Doubles.simplestBetween(Math.min(far, close), Math.max(far, close));
  }
}
