package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.prove.Search;
import dev.jensen.refute.ClosedForms;
import dev.jensen.refute.Places;
import dev.jensen.refute.Thresholds;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where a function with one parameter begins or ceases to be convex or concave: exact guesses.
///
/// @param splits expressions in the parameter that vanish at these values
/// @param points the points at which the second derivatives decide it
/// @param gaps what is left out between simple numbers around the values that are not rational
record Turns(List<Expr> splits, List<Map<String, Expr>> points, List<Gap> gaps) {
  private static final Turns NONE = new Turns(List.of(), List.of(), List.of());
  private static final long MILLISECONDS = 400;
  private static final double TOLERANCE = 1e-6;

  /// The place of an extremum is known less well than its value.
  private static final double TOLERANCE_OF_POINTS = 1e-3;

  private static final int MOST_POINTS = 8;
  private static final int MOST_PLACES = 3;
  private static final int MOST_PARAMETERS = 3;
  private static final int MOST_SCALINGS = 2;

  static Turns of(Statement statement, Context context, Search search) {
    var question =
        new Statement(
            statement.function(),
            statement.variables(),
            statement.parameters(),
            context.constraints());
    return of(question, search);
  }

  private static Turns of(Statement statement, Search search) {
    var context = new Context(statement.variables(), statement.constraints());
    if (statement.parameters().size() == 1) {
      return ofOne(statement, context, search);
    }
    if (statement.parameters().size() > MOST_PARAMETERS || statement.parameters().isEmpty()) {
      return NONE;
    }
    var found = NONE;
    for (var rescaled : Rescaled.all(statement, context).limit(MOST_SCALINGS).toList()) {
      found = found.and(of(rescaled.reduced(), search).lifted(rescaled, context));
    }
    return found.equals(NONE) ? atEnds(statement, context, search) : found;
  }

  /// Where a parameter stands at the ends of its interval: what turns there may turn for all values
  /// in between, or be a bound that holds for all of them.
  private static Turns atEnds(Statement statement, Context context, Search search) {
    for (var name : statement.parameters()) {
      var range = context.bounds(Expr.symbol(name));
      if (range.lower().isPresent() && range.upper().isPresent()) {
        var found = NONE;
        for (var end : List.of(range.lower().get(), range.upper().get())) {
          found = found.and(of(Rescaled.at(statement, name, Expr.of(end)), search));
        }
        return new Turns(found.splits, found.points, List.of());
      }
    }
    return NONE;
  }

  private Turns and(Turns more) {
    return new Turns(both(splits, more.splits), both(points, more.points), both(gaps, more.gaps));
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private Turns lifted(Rescaled rescaled, Context context) {
    return new Turns(
        splits.stream().map(split -> rescaled.lifted(split, context)).toList(),
        points.stream().map(rescaled::lifted).toList(),
        gaps.stream().flatMap(gap -> rescaled.lifted(gap, context).stream()).toList());
  }

  private static Turns ofOne(Statement statement, Context context, Search search) {
    var known = Thresholds.of(statement, search.within(MILLISECONDS).deadline());
    var parameter = Expr.symbol(statement.parameters().get(0));
    var splits = new LinkedHashSet<Expr>();
    var points = new LinkedHashSet<Map<String, Expr>>();
    var gaps = new ArrayList<Gap>();
    var exact = new ExactThreshold(statement, context, TOLERANCE);
    for (var threshold : known) {
      var places = points(statement, threshold.point());
      splits.addAll(vanishing(parameter, threshold.value()));
      splits.addAll(exact.vanishing(places, threshold.value()));
      points.addAll(places.subList(0, Math.min(MOST_PLACES, places.size())));
      if (ClosedForms.rational(threshold.value(), TOLERANCE).isEmpty()) {
        gaps.add(Gap.around(parameter, threshold.value()));
        points.addAll(near(statement.variables(), threshold.point()));
      }
    }
    return new Turns(
        List.copyOf(splits), points.stream().limit(MOST_POINTS).toList(), Gap.apart(gaps));
  }

  /// p - q for a simple q, else p - c for other closed forms c.
  private static List<Expr> vanishing(Expr parameter, double value) {
    var rational = ClosedForms.rational(value, TOLERANCE);
    if (rational.isPresent()) {
      return List.of(parameter.minus(Expr.of(rational.get())));
    }
    return ClosedForms.of(value, TOLERANCE).stream().map(parameter::minus).toList();
  }

  /// Simple points close by: numbers, and logarithms of numbers.
  private static List<Map<String, Expr>> near(List<String> variables, List<Double> point) {
    var numbers = new HashMap<String, Expr>();
    var logarithms = new HashMap<String, Expr>();
    for (int i = 0; i < point.size(); i++) {
      double x = point.get(i);
      var name = variables.get(i);
      numbers.put(name, Expr.of(simplest(x, TOLERANCE_OF_POINTS * Math.max(1, Math.abs(x)))));
      var e = Math.exp(x);
      if (e > 0 && Double.isFinite(e)) {
        var near = Expr.of(simplest(e, TOLERANCE_OF_POINTS * e));
        logarithms.put(name, new Expr.Application(Atoms.LOG, List.of(near)));
      }
    }
    return Stream.<Map<String, Expr>>of(logarithms, numbers)
        .filter(p -> p.size() == variables.size())
        .toList();
  }

  private static Rational simplest(double value, double tolerance) {
    return Doubles.simplestBetween(value - tolerance, value + tolerance);
  }

  private static List<Map<String, Expr>> points(Statement statement, List<Double> point) {
    var places = new Places(statement.function());
    var known = List.<Map<String, Expr>>of(Map.of());
    for (int i = 0; i < point.size(); i++) {
      var more = new ArrayList<Map<String, Expr>>();
      var variable = statement.variables().get(i);
      for (var place : places.of(variable, point.get(i), TOLERANCE_OF_POINTS)) {
        for (var begun : known) {
          var longer = new HashMap<>(begun);
          longer.put(variable, place);
          more.add(longer);
        }
      }
      known = more.stream().limit(MOST_POINTS).toList();
    }
    return known;
  }
}
