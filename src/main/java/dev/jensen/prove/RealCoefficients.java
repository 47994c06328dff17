package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signs of polynomials in one generator whose coefficients are numbers such as sqrt(3), pi, or
/// log(2), for which roots cannot be counted: squares are taken out where there are some; what is
/// left is bounded from below by a polynomial with rational coefficients.
record RealCoefficients(Signs signs) {
  private static final double[] TOLERANCES = {1e-2, 1e-4, 1e-7, 1e-11};

  /// A tolerance is kept away from the coefficient itself, so that rounding does not matter.
  private static final double MARGIN = 0.1;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    var generators = Generators.of(form);
    var open = generators.stream().filter(g -> !g.symbols().isEmpty()).toList();
    if (open.size() != 1 || generators.size() == 1) {
      return Optional.empty();
    }
    var generator = open.get(0);
    return Generators.coefficients(form, generator)
        .flatMap(
            coefficients ->
                new SurdSquares(signs)
                    .prove(expression, coefficients, generator, relation, depth)
                    .or(() -> fromBelow(expression, coefficients, generator, relation, depth)));
  }

  private Optional<Rule> fromBelow(
      Expr expression,
      Generators.Coefficients coefficients,
      Expr generator,
      Relation relation,
      int depth) {
    var range = signs.context().bounds(generator);
    boolean isNonnegative = Interval.NONNEGATIVE.contains(range);
    if (!isNonnegative && !Interval.NONPOSITIVE.contains(range) && hasOddOnes(coefficients)) {
      return depth > Signs.DEEPEST
          ? Optional.empty()
          : signs.split(generator, expression, relation, depth);
    }
    for (var tolerance : TOLERANCES) {
      var below = below(coefficients, generator, isNonnegative, tolerance);
      if (below.isEmpty() || signs.search().expired()) {
        return Optional.empty();
      }
      var bound = below.get().bound();
      if (!signs.plausible(bound, relation)) {
        continue;
      }
      var counted =
          Attempt.accepted(
              signs.context(), new RootCount(bound, relation, generator, bound, Numeral.ONE));
      if (counted.isPresent()) {
        return signs.closing(
            List.of(counted.get()), new Evident(expression, relation, below.get().sum()));
      }
    }
    return Optional.empty();
  }

  private static boolean hasOddOnes(Generators.Coefficients coefficients) {
    return coefficients.byExponent().entrySet().stream()
        .anyMatch(term -> term.getKey() % 2 == 1 && !(term.getValue() instanceof Expr.Constant));
  }

  /// A polynomial with rational coefficients, and the given one as its sum with terms >= 0.
  private record Below(Expr bound, Expr sum) {}

  private Optional<Below> below(
      Generators.Coefficients coefficients,
      Expr generator,
      boolean isNonnegative,
      double tolerance) {
    var bound = new ArrayList<Expr>();
    var terms = new ArrayList<Expr>();
    for (var term : coefficients.byExponent().entrySet()) {
      var power = generator.power(term.getKey());
      if (term.getValue() instanceof Expr.Constant) {
        bound.add(term.getValue().times(power));
        continue;
      }
      var range = signs.context().bounds(term.getValue());
      if (range.lower().isEmpty() || range.upper().isEmpty()) {
        return Optional.empty();
      }
      boolean isPositive = isNonnegative || term.getKey() % 2 == 0;
      var rational =
          Expr.of(
              isPositive
                  ? near(Doubles.of(range.lower().get()), -tolerance)
                  : near(Doubles.of(range.upper().get()), tolerance));
      bound.add(rational.times(power));
      terms.add(term.getValue().minus(rational).times(power));
    }
    var sum = Expr.sum(bound);
    terms.add(0, sum);
    return Optional.of(new Below(sum, Signs.ofParts(terms)));
  }

  private static Rational near(double value, double tolerance) {
    double far = value + tolerance * Math.abs(value);
    double close = value + MARGIN * tolerance * Math.abs(value);
    return Doubles.simplestBetween(Math.min(far, close), Math.max(far, close));
  }
}
