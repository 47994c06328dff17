package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.AffineSubstitution;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Functions that see the variables only through one affine expression: φ(w x + b) is proved as a
/// function of one variable.
record Ridge(Search search, Context context) {
  private static final String SLOT = "ridge#t";

  Optional<Proof> prove(Expr expr) {
    return base(expr)
        .filter(base -> !(base instanceof Expr.Symbol && context.variables().size() == 1))
        .flatMap(base -> profile(expr, base).flatMap(profile -> prove(expr, base, profile)));
  }

  private Optional<Expr> base(Expr expr) {
    var affine = affine(expr);
    return affine.stream().findFirst();
  }

  private Set<Expr> affine(Expr expr) {
    var affine = new LinkedHashSet<Expr>();
    return !context.variables().contains(SLOT) && collect(expr, affine) ? affine : Set.of();
  }

  /// The expression in terms of the slot, where every affine expression in it is a function of the
  /// base.
  private Optional<Expr> profile(Expr expr, Expr base) {
    var images = new HashMap<Expr, Expr>();
    for (var other : affine(expr)) {
      var image = inTermsOf(base, other);
      if (image.isEmpty()) {
        return Optional.empty();
      }
      images.put(other, image.get());
    }
    return Optional.of(replace(expr, images));
  }

  /// A function that is strictly convex in one affine expression, as a term of `RidgeSum`.
  Optional<RidgeSum.Ridge> strictly(Expr expr) {
    return base(expr)
        .flatMap(
            affine ->
                profile(expr, affine)
                    .flatMap(
                        profile -> {
                          var constraints = constraints(affine, profile);
                          return strictly(profile, new Context(List.of(SLOT), constraints))
                              .filter(proof -> proof.curvature() == Curvature.STRICTLY_CONVEX)
                              .map(
                                  proof ->
                                      new RidgeSum.Ridge(SLOT, constraints, affine, proof.rule()));
                        }));
  }

  private Optional<Proof> strictly(Expr profile, Context inner) {
    return new Construction(search, inner)
        .prove(profile)
        .filter(proof -> proof.curvature().isConvex())
        .flatMap(
            proof ->
                new Domains(search, inner)
                    .prove()
                    .map(domain -> new Strictness(search, inner).decide(profile, proof, domain)))
        .map(Strictness.Result::proof);
  }

  /// Gathers the largest affine subexpressions; false when a variable stands outside of them.
  private boolean collect(Expr expr, Set<Expr> affine) {
    if (context.isParametric(expr)) {
      return true;
    }
    if (isAffine(expr)) {
      affine.add(expr);
      return affine.size() <= 12;
    }
    return !expr.children().isEmpty()
        && expr.children().stream().allMatch(child -> collect(child, affine));
  }

  private boolean isAffine(Expr expr) {
    return !Kinks.occurIn(expr) && context.normal(expr).isAffineIn(context.variables());
  }

  /// other = factor * slot + constant, when its gradient is a multiple of that of base.
  private Optional<Expr> inTermsOf(Expr base, Expr other) {
    for (var variable : context.variables()) {
      var slope = context.normal(dev.jensen.kernel.Derivative.of(flat(base), variable));
      if (slope.isZero()) {
        continue;
      }
      var factor =
          context
              .normal(dev.jensen.kernel.Derivative.of(flat(other), variable).over(slope.toExpr()))
              .toExpr();
      var constant = context.normal(other.minus(factor.times(base))).toExpr();
      return context.isParametric(factor)
              && context.isParametric(constant)
              && Definedness.holds(factor, context)
              && Definedness.holds(constant, context)
          ? Optional.of(Expr.sum(factor.times(Expr.symbol(SLOT)), constant))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Expr flat(Expr affine) {
    return context.normal(affine).toExpr();
  }

  private static Expr replace(Expr expr, Map<Expr, Expr> images) {
    var image = images.get(expr);
    return image != null ? image : expr.map(child -> replace(child, images));
  }

  /// What Γ says of the base, said of the slot, with what the profile needs to be defined.
  private List<Constraint> constraints(Expr base, Expr profile) {
    var constraints = new ArrayList<Constraint>(context.ofParameters().constraints());
    var range = context.bounds(base);
    var slot = Expr.symbol(SLOT);
    range
        .lower()
        .map(low -> slot.minus(Expr.of(low)))
        .ifPresent(
            gap ->
                constraints.add(
                    range.lowerClosed() ? Constraint.nonnegative(gap) : Constraint.positive(gap)));
    range
        .upper()
        .map(high -> Expr.of(high).minus(slot))
        .ifPresent(
            gap ->
                constraints.add(
                    range.upperClosed() ? Constraint.nonnegative(gap) : Constraint.positive(gap)));
    var inner = new Context(List.of(SLOT), constraints);
    constraints.addAll(Definedness.missing(profile, inner));
    return constraints;
  }

  private Optional<Proof> prove(Expr expr, Expr base, Expr profile) {
    var constraints = constraints(base, profile);
    var proof = search.profile(profile, new Context(List.of(SLOT), constraints));
    return proof.flatMap(
        found -> {
          var rule =
              new Rewritten(
                  expr,
                  new AffineSubstitution(
                      List.of(SLOT), constraints, Map.of(SLOT, base), found.rule()));
          return Attempt.judgement(context, rule)
              .map(judgement -> new Proof(rule, ((Judgement.Curved) judgement).curvature()));
        });
  }
}
