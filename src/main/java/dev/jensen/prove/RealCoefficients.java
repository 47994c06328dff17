package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.RootCount;
import java.util.List;
import java.util.Optional;

/// Signs of polynomials in one generator whose coefficients are numbers such as sqrt(3), pi, or
/// log(2), for which roots cannot be counted: squares are taken out where there are some; what is
/// left is bounded from below by a polynomial with rational coefficients.
record RealCoefficients(Signs signs) {
  private static final double[] TOLERANCES = {1e-2, 1e-4, 1e-7, 1e-11};

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
                    .or(() -> fromBelow(expression, form, generator, relation, depth)));
  }

  private Optional<Rule> fromBelow(
      Expr expression, Expr form, Expr generator, Relation relation, int depth) {
    var range = signs.context().bounds(generator);
    if (!Interval.NONNEGATIVE.contains(range)
        && !Interval.NONPOSITIVE.contains(range)
        && RationalBelow.of(signs.context(), form, TOLERANCES[0]).isEmpty()) {
      return depth > Signs.DEEPEST
          ? Optional.empty()
          : signs.split(generator, expression, relation, depth);
    }
    for (var tolerance : TOLERANCES) {
      var below = RationalBelow.of(signs.context(), form, tolerance);
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
}
