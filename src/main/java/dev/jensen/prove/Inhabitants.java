package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.refute.Points;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// Finds points of D: as formulas in the parameters, or as numbers together with values of the
/// parameters.
public record Inhabitants(Search search, Context context) {
  private static final int SAMPLES = 40;
  private static final List<Rational> SIMPLE =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.HALF,
          Rational.TWO,
          Rational.MINUS_ONE,
          Rational.of(1, 4));

  /// Some points that may lie inside D for all parameters, simplest first.
  List<Map<String, Expr>> formulas() {
    var points = new ArrayList<Map<String, Expr>>();
    for (var simple : SIMPLE) {
      points.add(chosenOneByOne(Expr.of(simple)));
    }
    return points.stream().distinct().toList();
  }

  /// Gives each variable in turn the simple value, or a value between the bounds that the earlier
  /// choices leave it.
  private Map<String, Expr> chosenOneByOne(Expr simple) {
    var point = new LinkedHashMap<String, Expr>();
    for (var name : context.variables()) {
      point.put(name, choose(name, point, simple));
    }
    return point;
  }

  private Expr choose(String name, Map<String, Expr> point, Expr simple) {
    var lower = new ArrayList<Expr>();
    var upper = new ArrayList<Expr>();
    for (var constraint : context.constraints()) {
      collectBounds(name, point, constraint, lower, upper);
    }
    var parameters = context.ofParameters();
    withoutImplied(lower, (l, other) -> parameters.satisfies(other.minus(l), Relation.POSITIVE));
    withoutImplied(upper, (u, other) -> parameters.satisfies(u.minus(other), Relation.POSITIVE));
    if (fits(simple, lower, upper, parameters)) {
      return simple;
    }
    if (lower.isEmpty()) {
      return upper.isEmpty() ? simple : upper.get(0).minus(Expr.of(1));
    }
    if (upper.isEmpty()) {
      return lower.size() == 1
          ? lower.get(0).plus(Expr.of(1))
          : Expr.sum(lower.stream().map(l -> l.power(2)).toList()).plus(Expr.of(2));
    }
    return Expr.product(Expr.of(1, 2), lower.get(0).plus(upper.get(0)));
  }

  /// Removes the bounds that another one implies, such as x >= 0 beside x >= pi.
  private static void withoutImplied(List<Expr> bounds, BiPredicate<Expr, Expr> isImpliedBy) {
    var all = List.copyOf(bounds);
    bounds.removeIf(bound -> all.stream().anyMatch(other -> isImpliedBy.test(bound, other)));
  }

  private static boolean fits(Expr value, List<Expr> lower, List<Expr> upper, Context parameters) {
    return lower.stream().allMatch(l -> parameters.satisfies(value.minus(l), Relation.POSITIVE))
        && upper.stream().allMatch(u -> parameters.satisfies(u.minus(value), Relation.POSITIVE));
  }

  private void collectBounds(
      String name,
      Map<String, Expr> point,
      Constraint constraint,
      List<Expr> lower,
      List<Expr> upper) {
    var parameters = context.ofParameters();
    var expr = constraint.expression().substitute(point);
    if (!expr.symbols().contains(name)
        || !expr.isFreeOf(context.variables().stream().filter(v -> !v.equals(name)).toList())) {
      return;
    }
    try {
      var normal = parameters.normal(expr);
      var linear =
          normal.isPolynomial()
              ? Generators.coefficients(normal.toExpr(), Expr.symbol(name))
              : Optional.<Generators.Coefficients>empty();
      if (linear.isEmpty() || linear.get().degree() != 1) {
        return;
      }
      var slope = linear.get().of(1);
      var bound = parameters.normal(linear.get().of(0).negate().over(slope)).toExpr();
      if (parameters.satisfies(slope, Relation.POSITIVE)) {
        lower.add(bound);
      } else if (parameters.satisfies(slope.negate(), Relation.POSITIVE)) {
        upper.add(bound);
      }
    } catch (ArithmeticException undefined) {
      // No bound can be read off.
    }
  }

  /// A proof that some admissible parameters leave a point in D.
  public Optional<Rule> prove() {
    var names = new TreeSet<>(context.variables());
    context.constraints().forEach(c -> names.addAll(c.expression().symbols()));
    for (var parameters : parameterValues(names)) {
      for (var formula : formulas()) {
        var point = new HashMap<>(parameters);
        formula.forEach((name, value) -> point.put(name, value.substitute(parameters)));
        var rule = Attempt.accepted(context, new Inhabitant(point));
        if (rule.isPresent()) {
          return rule;
        }
      }
    }
    return sampled(names);
  }

  private List<Map<String, Expr>> parameterValues(TreeSet<String> names) {
    var parameters = new TreeSet<>(names);
    context.variables().forEach(parameters::remove);
    var all = new ArrayList<Map<String, Expr>>();
    var samples =
        Points.satisfying(context.ofParameters().constraints(), List.copyOf(parameters), SAMPLES);
    for (var vector : samples.vectors()) {
      all.add(values(samples.names(), vector, 6));
    }
    return all.isEmpty() ? List.of(Map.of()) : all;
  }

  private static Map<String, Expr> values(List<String> names, double[] vector, int digits) {
    var values = new HashMap<String, Expr>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), Expr.of(rational(vector[i], digits)));
    }
    return values;
  }

  private static Rational rational(double value, int digits) {
    var decimal = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    return decimal.scale() <= 0
        ? Rational.of(decimal.toBigInteger())
        : Rational.of(decimal.unscaledValue(), java.math.BigInteger.TEN.pow(decimal.scale()));
  }

  private Optional<Rule> sampled(TreeSet<String> names) {
    var samples = Points.satisfying(context.constraints(), List.copyOf(names), SAMPLES);
    for (var vector : samples.vectors()) {
      for (int digits : new int[] {2, 4, 9, 17}) {
        var rule =
            Attempt.accepted(context, new Inhabitant(values(samples.names(), vector, digits)));
        if (rule.isPresent()) {
          return rule;
        }
      }
    }
    return Optional.empty();
  }
}
