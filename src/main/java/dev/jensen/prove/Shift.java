package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a polynomial in powers of a quantity that is known to be nonnegative (x - 1 where x >= 1,
/// y - x where y >= x) and proves the coefficients nonnegative.
record Shift(Signs signs) {

  /// slack = factor * generator + rest, with slack >= 0 known.
  private record Slack(Expr expression, Expr generator, Expr factor, Expr rest) {}

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (!(form instanceof Expr.Sum || form instanceof Expr.Symbol)) {
      return Optional.empty();
    }
    for (var slack : slacks(form)) {
      if (signs.search().expired()) {
        return Optional.empty();
      }
      var proof = shifted(expression, form, slack, relation, depth);
      if (proof.isPresent()) {
        return proof;
      }
    }
    return Optional.empty();
  }

  private Set<Slack> slacks(Expr form) {
    var slacks = new LinkedHashSet<Slack>();
    for (var generator : Generators.of(form)) {
      if (generator.symbols().isEmpty()) {
        continue;
      }
      var range = signs.context().bounds(generator);
      range
          .lower()
          .filter(low -> !low.isZero())
          .ifPresent(
              low ->
                  slacks.add(
                      new Slack(
                          generator.minus(Expr.of(low)),
                          generator,
                          Expr.of(1),
                          Expr.of(low.negate()))));
      range
          .upper()
          .ifPresent(
              high ->
                  slacks.add(
                      new Slack(
                          Expr.of(high).minus(generator), generator, Expr.of(-1), Expr.of(high))));
    }
    for (var constraint : signs.context().constraints()) {
      fromConstraint(constraint, form, slacks);
    }
    return slacks;
  }

  private void fromConstraint(Constraint constraint, Expr form, Set<Slack> slacks) {
    if (!constraint.relation().implies(Relation.NONNEGATIVE)
        || constraint.relation() == Relation.ZERO) {
      return;
    }
    var sum = signs.context().normal(constraint.expression()).toExpr();
    for (var generator : Generators.of(sum)) {
      var coefficients = Generators.coefficients(sum, generator);
      if (coefficients.isPresent()
          && coefficients.get().degree() == 1
          && Generators.of(sum).size() > 1
          && Generators.of(form).contains(generator)) {
        var factor = coefficients.get().of(1);
        if (factor instanceof Expr.Constant || hasSign(factor)) {
          slacks.add(
              new Slack(constraint.expression(), generator, factor, coefficients.get().of(0)));
        }
      }
    }
  }

  /// A factor by which a constraint can be divided (a*c > b^2 where a > 0).
  private boolean hasSign(Expr factor) {
    return signs.context().satisfies(factor, Relation.POSITIVE)
        || signs.context().satisfies(factor.negate(), Relation.POSITIVE);
  }

  private Optional<Rule> shifted(
      Expr expression, Expr form, Slack slack, Relation relation, int depth) {
    var powers = Generators.coefficients(form, slack.generator());
    if (powers.isEmpty() || powers.get().degree() == 0) {
      return Optional.empty();
    }
    var name = "shift#s";
    var value = Expr.symbol(name).minus(slack.rest()).over(slack.factor());
    var terms = new ArrayList<Expr>();
    powers
        .get()
        .byExponent()
        .forEach((n, coefficient) -> terms.add(coefficient.times(value.power(n))));
    var expanded = signs.context().normal(Expr.sum(terms)).toExpr();
    var shifted = Generators.coefficients(expanded, Expr.symbol(name));
    if (shifted.isEmpty()) {
      return Optional.empty();
    }
    int carrier = carrier(slack, shifted.get());
    var facts = new ArrayList<Rule>();
    var sum = new ArrayList<Expr>();
    for (Map.Entry<Integer, Expr> term : shifted.get().byExponent().entrySet()) {
      if (!term.getValue().isZero()) {
        var wanted = term.getKey() == carrier ? relation : Relation.NONNEGATIVE;
        var fact = coefficient(term.getValue(), wanted, depth);
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.addAll(fact.get());
        sum.add(term.getValue().times(slack.expression().power(term.getKey())));
      }
    }
    return signs.closing(facts, new Evident(expression, relation, Signs.ofParts(sum)));
  }

  /// The exponent of the term that is to make the sum positive: 0 where the slack may be 0.
  private int carrier(Slack slack, Generators.Coefficients coefficients) {
    var context = signs.context();
    return context.satisfies(slack.expression(), Relation.POSITIVE)
        ? coefficients.byExponent().entrySet().stream()
            .filter(term -> context.satisfies(term.getValue(), Relation.POSITIVE))
            .findFirst()
            .map(Map.Entry::getKey)
            .orElse(0)
        : 0;
  }

  private Optional<List<Rule>> coefficient(Expr coefficient, Relation wanted, int depth) {
    if (signs.context().satisfies(coefficient, wanted)) {
      return Optional.of(List.of());
    }
    if (coefficient instanceof Expr.Constant) {
      return Optional.empty();
    }
    return signs.prove(coefficient, wanted, depth + 2).map(List::of);
  }
}
