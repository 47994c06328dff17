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
import java.util.stream.Stream;

/// Proves a domain convex that a constraint divided by something positive shows so: x y > z^2 with
/// x > 0 as y > z^2/x, and then det A > 0 for a matrix of order 3 divided by its leading minor of
/// order 2 (Schur's complement); x/y >= 2 with y > 0 as x >= 2 y.
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
        || constraint.relation() == Relation.ZERO) {
      return Optional.empty();
    }
    return Stream.concat(products(expression).map(Product::quotient), cleared(expression))
        .filter(
            quotient ->
                new Plausibility(search, context).concave(quotient)
                    && new Construction(search, context)
                        .prove(quotient)
                        .filter(proof -> proof.curvature().isConcave())
                        .isPresent())
        .findFirst()
        .map(quotient -> new Constraint(quotient, constraint.relation()));
  }

  /// An expression as a product, the first factor of which is positive and the coefficient of a
  /// variable in it.
  record Product(Expr coefficient, Expr quotient) {}

  Stream<Product> products(Expr expression) {
    var normal = context.normal(expression).toExpr();
    return positive(context)
        .filter(divisor -> !context.equal(divisor, normal) && isCoefficient(divisor, normal))
        .map(divisor -> new Product(divisor, context.normal(normal.over(divisor)).toExpr()));
  }

  /// Without a denominator that has a sign.
  private Stream<Expr> cleared(Expr expression) {
    var normal = context.normal(expression).toExpr();
    return Generators.of(normal).stream()
        .map(base -> Generators.poles(normal, base).power(-1))
        .filter(scale -> !scale.isOne())
        .flatMap(scale -> Stream.of(scale, scale.negate()))
        .filter(scale -> context.satisfies(scale, Relation.POSITIVE))
        .map(scale -> context.normal(normal.times(scale)).toExpr());
  }

  /// Variables, and the sides of constraints, that are known to be positive.
  private static Stream<Expr> positive(Context known) {
    return Stream.concat(
            known.variables().stream().map(Expr::symbol),
            known.constraints().stream().map(Constraint::expression))
        .filter(e -> !known.isParametric(e) && known.satisfies(e, Relation.POSITIVE))
        .distinct();
  }

  private boolean isCoefficient(Expr divisor, Expr normal) {
    if (divisor instanceof Expr.Symbol) {
      var terms = Generators.terms(normal);
      return terms.stream().anyMatch(t -> divides(divisor, t))
          && !terms.stream().allMatch(t -> divides(divisor, t));
    }
    return context.variables().stream()
        .flatMap(name -> Generators.coefficients(normal, Expr.symbol(name)).stream())
        .anyMatch(powers -> powers.degree() == 1 && context.equal(powers.of(1), divisor));
  }

  private static boolean divides(Expr divisor, Generators.Term term) {
    return term.powers().containsKey(divisor) && term.powers().size() > 1;
  }

  /// Each wanted constraint from those given, the ones before it being known.
  private static Optional<List<Seam.Proof>> proofs(List<Constraint> wanted, Context from) {
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

  /// Something positive times a known constraint, or the constraint over it.
  private static Optional<Rule> scaled(Constraint wanted, Context known) {
    return positive(known)
        .flatMap(factor -> Stream.of(factor, factor.power(-1)))
        .flatMap(scale -> known.constraints().stream().map(c -> scale.times(c.expression())))
        .flatMap(
            form ->
                Attempt.accepted(known, new Evident(wanted.expression(), wanted.relation(), form))
                    .stream())
        .findFirst();
  }
}
