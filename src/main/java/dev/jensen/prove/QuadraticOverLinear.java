package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.SumOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Sums of squares of affine functions over a concave one: convex, like q/ℓ with q quadratic and ℓ
/// affine where division leaves such a remainder; concave where it leaves the negative of one.
/// (Boyd and Vandenberghe, 3.2.6.)
record QuadraticOverLinear(Search search, Context context) {
  private static final Atom OVER = Atoms.named("quad_over_lin").orElseThrow();

  Optional<Proof> prove(Expr expr) {
    if (context.variables().size() < 2) {
      return Optional.empty();
    }
    return Quotient.of(expr)
        .filter(q -> !context.isParametric(q.above()) && !context.isParametric(q.below()))
        .flatMap(quotient -> whole(expr, quotient).or(() -> divided(expr, quotient)));
  }

  private Optional<Proof> whole(Expr expr, Quotient quotient) {
    return over(quotient.above(), quotient.below())
        .flatMap(fraction -> about(expr, fraction.facts(), fraction.rule()));
  }

  /// A variable at a time: q = p ℓ + r with r free of it.
  private Optional<Proof> divided(Expr expr, Quotient quotient) {
    var below = context.normal(quotient.below());
    if (!below.isPolynomial() || !below.isAffineIn(context.variables())) {
      return Optional.empty();
    }
    return context.variables().stream()
        .flatMap(
            name ->
                search.expired()
                    ? Stream.empty()
                    : divided(expr, quotient, below.toExpr(), name).stream())
        .findFirst();
  }

  private Optional<Proof> divided(Expr expr, Quotient quotient, Expr below, String name) {
    var powers = Generators.coefficients(below, Expr.symbol(name));
    if (powers.isEmpty() || !context.satisfies(powers.get().of(1), Relation.NONZERO)) {
      return Optional.empty();
    }
    var zero = powers.get().of(0).negate().over(powers.get().of(1));
    var rest = context.normal(quotient.above().substitute(Map.of(name, zero))).toExpr();
    var line = context.normal(quotient.above().minus(rest).over(below));
    if (!line.isAffineIn(context.variables())) {
      return Optional.empty();
    }
    var affine = new Affine(line.toExpr());
    return over(rest, quotient.below())
        .flatMap(
            fraction -> about(expr, fraction.facts(), new SumOf(List.of(affine, fraction.rule()))))
        .or(
            () ->
                over(context.normal(rest.negate()).toExpr(), quotient.below())
                    .flatMap(
                        fraction -> {
                          var minus = new Multiple(Numeral.MINUS_ONE, fraction.rule());
                          return about(expr, fraction.facts(), new SumOf(List.of(affine, minus)));
                        }));
  }

  /// A convex quotient, with the signs that it needs.
  private record Fraction(Rule rule, List<Rule> facts) {}

  /// A sum of squares over something concave.
  private Optional<Fraction> over(Expr quadratic, Expr below) {
    return new AffineSquares(search, context)
        .of(quadratic)
        .flatMap(
            squares ->
                positive(below)
                    .flatMap(
                        facts -> {
                          facts.addAll(squares.facts());
                          return concave(below).map(rule -> over(squares.affine(), rule, facts));
                        }));
  }

  private static Fraction over(List<Expr> affine, Rule below, List<Rule> facts) {
    var arguments = new ArrayList<Rule>();
    affine.forEach(line -> arguments.add(new Affine(line)));
    arguments.add(below);
    var box = new ArrayList<>(Collections.nCopies(affine.size(), Interval.ALL));
    box.add(Interval.POSITIVE);
    return new Fraction(new Composition(OVER, arguments, box), facts);
  }

  private Optional<List<Rule>> positive(Expr below) {
    return context.satisfies(below, Relation.POSITIVE)
        ? Optional.of(new ArrayList<>())
        : new Signs(search, context)
            .prove(below, Relation.POSITIVE)
            .map(fact -> new ArrayList<>(List.of(fact)));
  }

  private Optional<Rule> concave(Expr below) {
    return new Construction(search, context)
        .prove(below)
        .filter(proof -> proof.curvature().isConcave())
        .map(Proof::rule);
  }

  private Optional<Proof> about(Expr expr, List<Rule> facts, Rule rule) {
    return new Signs(search, context)
        .closing(facts, new Rewritten(expr, rule))
        .flatMap(closed -> Attempt.proof(context, closed));
  }
}
