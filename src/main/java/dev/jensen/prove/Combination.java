package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// p = λ g + r with g >= 0 a constraint, λ > 0 chosen so that a negative term of p disappears, and
/// r nonnegative in its turn.
record Combination(Signs signs) {
  private static final int DEEPEST = 3;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    var terms = coefficients(form);
    for (var constraint : signs.context().constraints()) {
      if (!constraint.relation().implies(Relation.NONNEGATIVE) || signs.search().expired()) {
        continue;
      }
      var normal = signs.context().normal(constraint.expression());
      if (!normal.isPolynomial()) {
        continue;
      }
      var known = coefficients(normal.toExpr());
      for (var factor : factors(terms, known)) {
        var proof = combine(expression, form, constraint.expression(), factor, relation, depth);
        if (proof.isPresent()) {
          return proof;
        }
      }
    }
    return Optional.empty();
  }

  private static Map<Map<Expr, Rational>, Rational> coefficients(Expr form) {
    var map = new java.util.HashMap<Map<Expr, Rational>, Rational>();
    Generators.terms(form).forEach(term -> map.put(term.powers(), term.coefficient()));
    return map;
  }

  /// The multiples that make a negative term vanish, constants last.
  private static List<Rational> factors(
      Map<Map<Expr, Rational>, Rational> terms, Map<Map<Expr, Rational>, Rational> known) {
    var factors = new ArrayList<Rational>();
    known.forEach(
        (monomial, coefficient) -> {
          var wanted = terms.get(monomial);
          if (!monomial.isEmpty()
              && wanted != null
              && wanted.signum() < 0
              && coefficient.signum() < 0) {
            var factor = wanted.over(coefficient);
            if (!factors.contains(factor)) {
              factors.add(factor);
            }
          }
        });
    factors.sort(java.util.Comparator.reverseOrder());
    return factors;
  }

  private Optional<Rule> combine(
      Expr expression, Expr form, Expr known, Rational factor, Relation relation, int depth) {
    var multiple = Expr.of(factor).times(known);
    var rest = signs.context().normal(form.minus(multiple)).toExpr();
    var facts = new ArrayList<Rule>();
    var needed =
        signs.context().satisfies(known, Relation.POSITIVE) ? Relation.NONNEGATIVE : relation;
    if (!signs.context().satisfies(rest, needed)) {
      var fact = signs.prove(rest, needed, depth + 1);
      if (fact.isEmpty()) {
        return Optional.empty();
      }
      facts.add(fact.get());
    }
    var apart = new Expr.Sum(List.of(multiple, rest));
    return signs.closing(facts, new Evident(expression, relation, apart));
  }
}
