package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.DomainEquivalent;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proves a domain convex that a constraint divided by a positive variable shows so: x y > z^2 with
/// x > 0 as y > z^2/x.
record Quotients(Search search, Context context) {

  Optional<Rule> prove() {
    var constraints = new ArrayList<Constraint>();
    var changed = false;
    for (var constraint : context.constraints()) {
      var quotient = quotient(constraint);
      changed = changed || quotient.isPresent();
      constraints.add(quotient.orElse(constraint));
    }
    if (!changed) {
      return Optional.empty();
    }
    var other = context.of(context.variables(), constraints);
    var there = proofs(constraints, context);
    var back = proofs(context.constraints(), other);
    if (there.isEmpty() || back.isEmpty()) {
      return Optional.empty();
    }
    return new Domains(search, other)
        .cuts()
        .flatMap(
            premise ->
                Attempt.accepted(
                    context, new DomainEquivalent(constraints, there.get(), back.get(), premise)));
  }

  /// The constraint over a variable of which it is an affine function with that slope.
  private Optional<Constraint> quotient(Constraint constraint) {
    var expression = constraint.expression();
    if (context.isParametric(expression)
        || !constraint.relation().implies(Relation.NONNEGATIVE)
        || constraint.relation() == Relation.ZERO
        || expression.symbols().size() < 2) {
      return Optional.empty();
    }
    var normal = context.normal(expression).toExpr();
    for (var name : context.variables()) {
      var divisor = Expr.symbol(name);
      if (!context.satisfies(divisor, Relation.POSITIVE) || normal.equals(divisor)) {
        continue;
      }
      var appears =
          Generators.terms(normal).stream().anyMatch(t -> divides(divisor, t))
              && !Generators.terms(normal).stream().allMatch(t -> divides(divisor, t));
      var quotient = context.normal(normal.over(divisor)).toExpr();
      if (appears
          && new Plausibility(search, context).concave(quotient)
          && new Construction(search, context)
              .prove(quotient)
              .filter(proof -> proof.curvature().isConcave())
              .isPresent()) {
        return Optional.of(new Constraint(quotient, constraint.relation()));
      }
    }
    return Optional.empty();
  }

  private static boolean divides(Expr divisor, Generators.Term term) {
    return term.powers().containsKey(divisor) && term.powers().size() > 1;
  }

  /// Each wanted constraint from those given, the ones before it being known.
  private Optional<List<Seam.Proof>> proofs(List<Constraint> wanted, Context from) {
    var proofs = new ArrayList<Seam.Proof>();
    var known = from;
    for (var constraint : wanted) {
      if (known.satisfies(constraint)) {
        proofs.add(new Seam.Proof.Plain());
      } else {
        var proof = scaled(constraint, known);
        if (proof.isEmpty()) {
          return Optional.empty();
        }
        proofs.add(new Seam.Proof.By(proof.get()));
      }
      known = known.with(constraint);
    }
    return Optional.of(proofs);
  }

  /// A positive variable times a known constraint, or over it.
  private Optional<Rule> scaled(Constraint wanted, Context known) {
    for (var constraint : known.constraints()) {
      for (var name : context.variables()) {
        var factor = Expr.symbol(name);
        if (!known.satisfies(factor, Relation.POSITIVE)) {
          continue;
        }
        for (var scale : List.of(factor, factor.power(-1))) {
          var form = Expr.product(scale, constraint.expression());
          var rule = new Evident(wanted.expression(), wanted.relation(), form);
          var accepted = Attempt.accepted(known, rule);
          if (accepted.isPresent()) {
            return accepted;
          }
        }
      }
    }
    return Optional.empty();
  }
}
