package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A second derivative that refutes, under what the rule needs and the kernel does not see: that
/// the point is defined and lies strictly inside D, and the sign of the second derivative.
record BendProof(Search search, Context context) {
  private static final double HALF = 0.5;

  /// @param bend the second derivative in its simplest form
  /// @param wanted that or its negative, whichever has to be positive
  Optional<Rule> prove(NegativeDirection rule, Expr bend, Expr wanted) {
    var parameters = context.ofParameters();
    if (parameters.normal(bend).toExpr().symbols().isEmpty()) {
      return Optional.empty();
    }
    var needed = new ArrayList<>(denominators(rule.point()));
    needed.addAll(inside(rule.point()));
    var facts = new ArrayList<Rule>();
    for (var constraint : needed) {
      if (!parameters.satisfies(constraint)) {
        var fact = new Signs(search, parameters).prove(constraint);
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.add(fact.get());
        parameters = parameters.with(constraint);
      }
    }
    var known = parameters;
    return under(facts, rule)
        .or(
            () ->
                bent(known, rule, wanted)
                    .flatMap(
                        fact -> {
                          facts.add(fact);
                          return under(facts, rule);
                        }));
  }

  private Optional<Rule> under(List<Rule> facts, Rule last) {
    var rule = last;
    for (var fact : facts.reversed()) {
      rule = new Lemma(fact, rule);
    }
    return accepted(context, rule);
  }

  /// The sign of the second derivative, from its simplest form if that can be read, else as it
  /// stands or from that form by a longer proof.
  private Optional<Rule> bent(Context parameters, NegativeDirection rule, Expr wanted) {
    var seen = asTheKernelSeesIt(rule);
    var same = new Evident(seen, Relation.POSITIVE, wanted);
    return accepted(parameters, same)
        .or(() -> new Signs(search.share(HALF), parameters).prove(seen, Relation.POSITIVE))
        .or(
            () ->
                new Signs(search, parameters)
                    .prove(wanted, Relation.POSITIVE)
                    .flatMap(fact -> accepted(parameters, new Lemma(fact, same))));
  }

  /// The second derivative along the direction with the sign that it has to have: normal forms of
  /// fractions are not unique, so it is put together as in the rule.
  private Expr asTheKernelSeesIt(NegativeDirection rule) {
    var matrix =
        Derivative.hessian(rule.function(), context.variables()).stream()
            .map(row -> row.stream().map(entry -> entry.substitute(rule.point())).toList())
            .toList();
    var along =
        context.variables().stream()
            .map(name -> Expr.symbol(name).substitute(rule.direction()))
            .toList();
    var bend = Bends.bend(matrix, along);
    return rule.concave() ? bend : bend.negate();
  }

  /// That what the coordinates are divided by is not 0, where it is known to be >= 0.
  private List<Constraint> denominators(Map<String, Expr> point) {
    Set<Constraint> positive = new LinkedHashSet<>();
    point.values().forEach(coordinate -> addDenominators(coordinate, positive));
    return List.copyOf(positive);
  }

  private void addDenominators(Expr expr, Set<Constraint> positive) {
    if (expr instanceof Expr.Power(var base, Expr.Constant(var q))
        && q.signum() < 0
        && context.satisfies(base, Relation.NONNEGATIVE)) {
      positive.add(Constraint.positive(base));
    }
    expr.children().forEach(child -> addDenominators(child, positive));
  }

  private List<Constraint> inside(Map<String, Expr> point) {
    return context.constraints().stream()
        .filter(c -> !context.isParametric(c.expression()))
        .map(c -> new Constraint(c.expression().substitute(point), strictly(c.relation())))
        .toList();
  }

  private static Relation strictly(Relation relation) {
    return relation == Relation.NONNEGATIVE ? Relation.POSITIVE : relation;
  }

  static Optional<Rule> accepted(Context context, Rule rule) {
    try {
      Theorem.prove(context, rule);
      return Optional.of(rule);
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }
}
