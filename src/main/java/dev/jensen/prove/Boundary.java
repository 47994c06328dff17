package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Closure;
import dev.jensen.kernel.rule.Rewritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Functions that are not smooth on the edge of D: proved where the closed constraints are strict,
/// then by continuity.
record Boundary(Search search, Context context) {

  Optional<Proof> prove(Expr expr) {
    var strict = new ArrayList<Integer>();
    var inside = new ArrayList<>(context.constraints());
    for (int i = 0; i < inside.size(); i++) {
      var constraint = inside.get(i);
      if (constraint.relation() == Relation.NONNEGATIVE
          && !context.isParametric(constraint.expression())) {
        strict.add(i);
        inside.set(i, Constraint.positive(constraint.expression()));
      }
    }
    if (strict.isEmpty()) {
      return Optional.empty();
    }
    var open = new Context(context.variables(), inside);
    return new Construction(search, open)
        .prove(expr)
        .flatMap(proof -> closed(expr, strict, open, proof));
  }

  private Optional<Proof> closed(Expr expr, List<Integer> strict, Context open, Proof proof) {
    var domain = new Domains(search, context).prove();
    if (domain.isEmpty()) {
      return Optional.empty();
    }
    var concave = new ArrayList<Rule>();
    for (int index : strict) {
      var constraint = context.constraints().get(index).expression();
      var found = new Construction(search, context).prove(constraint);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      concave.add(found.get().rule());
    }
    for (var point : new Inhabitants(search, open).formulas()) {
      var accepted = accepted(expr, strict, point, domain.get(), concave, proof);
      if (accepted.isPresent()) {
        return accepted;
      }
    }
    return Optional.empty();
  }

  private Optional<Proof> accepted(
      Expr expr,
      List<Integer> strict,
      Map<String, Expr> point,
      Rule domain,
      List<Rule> concave,
      Proof proof) {
    var rule = new Rewritten(expr, new Closure(strict, point, domain, concave, proof.rule()));
    return Attempt.judgement(context, rule)
        .map(judgement -> new Proof(rule, ((Judgement.Curved) judgement).curvature()));
  }
}
