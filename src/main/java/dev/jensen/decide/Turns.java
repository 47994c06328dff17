package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.prove.Search;
import dev.jensen.refute.ClosedForms;
import dev.jensen.refute.Thresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Where a function with one parameter begins or ceases to be convex or concave: exact guesses.
///
/// @param splits expressions in the parameter that vanish at these values
/// @param points the points at which the second derivatives decide it
record Turns(List<Expr> splits, List<Map<String, Expr>> points) {
  private static final Turns NONE = new Turns(List.of(), List.of());
  private static final long MILLISECONDS = 400;
  private static final double TOLERANCE = 1e-6;

  /// The place of an extremum is known less well than its value.
  private static final double TOLERANCE_OF_POINTS = 1e-3;

  private static final int MOST_POINTS = 6;

  static Turns of(Statement statement, Context context, Search search) {
    if (statement.parameters().size() != 1) {
      return NONE;
    }
    var known =
        Thresholds.of(
            new Statement(
                statement.function(),
                statement.variables(),
                statement.parameters(),
                context.constraints()),
            search.within(MILLISECONDS).deadline());
    var parameter = Expr.symbol(statement.parameters().get(0));
    var splits = new LinkedHashSet<Expr>();
    var points = new LinkedHashSet<Map<String, Expr>>();
    for (var threshold : known) {
      splits.addAll(vanishing(parameter, threshold.value()));
      points.addAll(points(statement.variables(), threshold.point()));
    }
    return new Turns(List.copyOf(splits), points.stream().limit(MOST_POINTS).toList());
  }

  /// p - q for a simple q, else d p^2 - n, else p - c for another closed form c.
  private static List<Expr> vanishing(Expr parameter, double value) {
    var rational = ClosedForms.rational(value, TOLERANCE);
    if (rational.isPresent()) {
      return List.of(parameter.minus(Expr.of(rational.get())));
    }
    var square = ClosedForms.rational(value * value, TOLERANCE);
    if (square.isPresent()) {
      return List.of(scaled(parameter, square.get()));
    }
    return ClosedForms.of(value, TOLERANCE).stream().map(parameter::minus).toList();
  }

  private static Expr scaled(Expr parameter, Rational square) {
    return Expr.of(Rational.of(square.denominator()))
        .times(parameter.power(2))
        .minus(Expr.of(Rational.of(square.numerator())));
  }

  private static List<Map<String, Expr>> points(List<String> variables, List<Double> point) {
    var known = List.<Map<String, Expr>>of(Map.of());
    for (int i = 0; i < point.size(); i++) {
      var more = new ArrayList<Map<String, Expr>>();
      for (var form : ClosedForms.of(point.get(i), TOLERANCE_OF_POINTS)) {
        for (var begun : known) {
          var longer = new HashMap<>(begun);
          longer.put(variables.get(i), form);
          more.add(longer);
        }
      }
      known = more.stream().limit(MOST_POINTS).toList();
    }
    return known;
  }
}
