package dev.jensen.exercise;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.Direction;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Chords between simple points of the domain, and what they show at their midpoints. Doubles only
/// sort out what is not worth asking the kernel.
record Chords(Search search, Statement statement, Context context, Direction direction) {
  private static final double MARGIN = 1e-9;
  private static final int MOST_ASKED = 40;
  private static final int[] SIZES = {0, 8, 3, 2};

  /// Two points of the domain.
  record Chord(Map<String, Expr> a, Map<String, Expr> b) {
    Map<String, Expr> middle() {
      var middle = new TreeMap<String, Expr>();
      a.forEach((name, left) -> middle.put(name, mixed(left, b.getOrDefault(name, left))));
      return middle;
    }

    private static Expr mixed(Expr left, Expr right) {
      return Expr.product(Numeral.HALF, left.plus(right));
    }

    /// The value at the midpoint minus the mean of the values at the ends.
    Expr gap(Expr function) {
      var ends = function.substitute(a).plus(function.substitute(b));
      return function.substitute(middle()).minus(Expr.product(Numeral.HALF, ends));
    }
  }

  /// The simplest chord that the kernel accepts as a violation; those with plain numbers first.
  Optional<Rule> simplest() {
    if (!statement.parameters().isEmpty()) {
      return Optional.empty();
    }
    var violating = violating(true);
    return violating.stream()
        .limit(MOST_ASKED)
        .sorted(Comparator.comparing(chord -> !isPlain(chord)))
        .map(this::proved)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isPlain(Chord chord) {
    return context.normal(chord.gap(statement.function())).toExpr() instanceof Expr.Constant;
  }

  /// Chords on the small grid that violate the inequality, or that obey it strictly, simplest
  /// first.
  List<Chord> violating(boolean wanted) {
    var function = CompiledFunction.of(statement.function(), statement.variables());
    var points = grid();
    var values = points.stream().map(point -> at(function, point)).toList();
    var chords = new ArrayList<Weighed>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        var middle = middle(points.get(i), points.get(j));
        var gap = at(function, middle) - (values.get(i) + values.get(j)) / 2;
        var violation = direction == Direction.NOT_CONVEX ? gap : -gap;
        if ((wanted ? violation : -violation) > MARGIN) {
          var height = height(points.get(i)).plus(height(points.get(j))).plus(height(middle));
          chords.add(new Weighed(points.get(j), points.get(i), height));
        }
      }
    }
    return chords.stream()
        .sorted(Comparator.comparing(Weighed::height))
        .map(chord -> new Chord(named(chord.a()), named(chord.b())))
        .toList();
  }

  private record Weighed(List<Rational> a, List<Rational> b, Rational height) {}

  /// Whole numbers near 0, in every coordinate.
  private List<List<Rational>> grid() {
    int dimension = statement.variables().size();
    int size = SIZES[Math.min(dimension, SIZES.length - 1)];
    List<List<Rational>> points = List.of(List.of());
    for (int i = 0; i < dimension; i++) {
      var longer = new ArrayList<List<Rational>>();
      for (var point : points) {
        for (int value = -size; value <= size; value++) {
          var next = new ArrayList<>(point);
          next.add(Rational.of(value));
          longer.add(next);
        }
      }
      points = longer;
    }
    return points.stream().filter(this::isInside).toList();
  }

  private boolean isInside(List<Rational> point) {
    var coordinates = named(point);
    var free = context.ofParameters();
    return context.constraints().stream()
        .map(c -> new Constraint(c.expression().substitute(coordinates), c.relation()))
        .allMatch(c -> isDefined(c.expression(), free) && free.satisfies(c));
  }

  private static boolean isDefined(Expr expr, Context context) {
    return Definedness.missing(expr, context).isEmpty();
  }

  private Map<String, Expr> named(List<Rational> point) {
    var named = new TreeMap<String, Expr>();
    for (int i = 0; i < point.size(); i++) {
      named.put(statement.variables().get(i), Expr.of(point.get(i)));
    }
    return named;
  }

  private static double at(CompiledFunction function, List<Rational> point) {
    return function.at(point.stream().mapToDouble(Chords::rounded).toArray());
  }

  private static double rounded(Rational value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }

  private static List<Rational> middle(List<Rational> a, List<Rational> b) {
    var middle = new ArrayList<Rational>();
    for (int i = 0; i < a.size(); i++) {
      middle.add(a.get(i).plus(b.get(i)).times(Rational.HALF));
    }
    return middle;
  }

  private static Rational height(List<Rational> point) {
    return point.stream()
        .map(x -> x.abs().plus(Rational.of(x.denominator())))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /// The chord as a proof, with lemmas for the signs that are not plain.
  Optional<Rule> proved(Chord chord) {
    var rule =
        new JensenPoints(
            statement.function(),
            direction == Direction.NOT_CONCAVE,
            chord.a(),
            chord.b(),
            Numeral.HALF);
    return accepted(rule).or(() -> withLemmas(rule, chord));
  }

  private Optional<Rule> accepted(Rule rule) {
    try {
      Theorem.prove(context, rule);
      return Optional.of(rule);
    } catch (RuleViolation | TooLarge refused) {
      return Optional.empty();
    }
  }

  private Optional<Rule> withLemmas(Rule rule, Chord chord) {
    try {
      var facts = new ArrayList<Rule>();
      var parameters = context.ofParameters();
      for (var wanted : wanted(chord)) {
        if (!parameters.satisfies(wanted)) {
          var fact = new Signs(search, parameters).prove(wanted);
          if (fact.isEmpty()) {
            return Optional.empty();
          }
          facts.add(fact.get());
          parameters = parameters.with(wanted);
        }
      }
      Rule proof = rule;
      for (var fact : facts.reversed()) {
        proof = new Lemma(fact, proof);
      }
      return accepted(proof);
    } catch (ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  /// What makes it a violation: all three points inside, f defined there, and the sign of the gap.
  private List<Constraint> wanted(Chord chord) {
    var wanted = new ArrayList<Constraint>();
    for (var point : List.of(chord.a(), chord.b(), chord.middle())) {
      for (var constraint : context.constraints()) {
        if (!context.isParametric(constraint.expression())) {
          wanted.add(
              new Constraint(constraint.expression().substitute(point), constraint.relation()));
        }
      }
      wanted.addAll(
          Definedness.missing(statement.function().substitute(point), context.ofParameters()));
    }
    var gap = chord.gap(statement.function());
    wanted.add(Constraint.positive(direction == Direction.NOT_CONVEX ? gap : gap.negate()));
    return wanted;
  }
}
