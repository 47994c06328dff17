package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Piece;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;

/// u^p with p free of the variables. On t > 0, t^p is convex where p(p-1) >= 0 and concave where
/// p(p-1) <= 0, strictly for p other than 0 and 1, and closed at 0 for p > 0; for integers p the
/// negative half line is known too. (Boyd and Vandenberghe, 3.1.5.)
public record PowerOf(Rule premise, Expr exponent) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(PowerOf.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.parametric(exponent, context);
    var inner = Theorem.prove(context, premise).curved();
    var power = new Expr.Power(inner.function(), exponent);
    CONDITION.defined(power, context);
    var piece = piece(context.bounds(inner.function()), context);
    var chain = new Chain(piece.curvature(), CONDITION);
    chain.through(piece.monotonicity(), inner);
    chain.strictIf(piece.curvature(), piece.monotonicity(), inner, context);
    return new Judgement.Curved(power, chain.curvature());
  }

  private Piece piece(Interval range, Context context) {
    if (exponent instanceof Expr.Constant(var p) && p.isInteger()) {
      return integer(p, range);
    }
    // The power is defined, so the base is at least 0, and above it where that is needed.
    var onePlus = exponent.minus(Expr.of(1));
    if (context.satisfies(onePlus, Relation.NONNEGATIVE)) {
      var strict = context.satisfies(onePlus, Relation.POSITIVE);
      return piece(Interval.NONNEGATIVE, Monotonicity.INCREASING, strict, Curvature.CONVEX);
    }
    if (context.satisfies(exponent.negate(), Relation.NONNEGATIVE)) {
      var strict = context.satisfies(exponent.negate(), Relation.POSITIVE);
      var falls = strict ? Monotonicity.DECREASING : Monotonicity.NONINCREASING;
      return piece(Interval.POSITIVE, falls, strict, Curvature.CONVEX);
    }
    if (context.satisfies(exponent, Relation.NONNEGATIVE)
        && context.satisfies(onePlus.negate(), Relation.NONNEGATIVE)) {
      var positive = context.satisfies(exponent, Relation.POSITIVE);
      var strict = positive && context.satisfies(onePlus.negate(), Relation.POSITIVE);
      var rises = positive ? Monotonicity.INCREASING : Monotonicity.NONDECREASING;
      return piece(Interval.NONNEGATIVE, rises, strict, Curvature.CONCAVE);
    }
    throw new RuleViolation("PowerOf", "where " + exponent + " lies is not known");
  }

  private static Piece piece(
      Interval on, Monotonicity monotonicity, boolean strict, Curvature curvature) {
    var strictly =
        curvature == Curvature.CONVEX ? Curvature.STRICTLY_CONVEX : Curvature.STRICTLY_CONCAVE;
    return new Piece(on, monotonicity, strict ? strictly : curvature);
  }

  private static Piece integer(Rational p, Interval range) {
    CONDITION.require(!p.isZero(), "the exponent 0");
    var even = p.over(Rational.TWO).isInteger();
    if (p.isOne()) {
      return new Piece(Interval.ALL, Monotonicity.INCREASING, Curvature.AFFINE);
    }
    if (p.signum() > 0) {
      if (Interval.NONNEGATIVE.contains(range)) {
        return piece(Interval.NONNEGATIVE, Monotonicity.INCREASING, true, Curvature.CONVEX);
      }
      if (Interval.NONPOSITIVE.contains(range)) {
        return even
            ? piece(Interval.NONPOSITIVE, Monotonicity.DECREASING, true, Curvature.CONVEX)
            : piece(Interval.NONPOSITIVE, Monotonicity.INCREASING, true, Curvature.CONCAVE);
      }
      CONDITION.require(even, "an odd power of an expression of both signs");
      return piece(Interval.ALL, Monotonicity.UNKNOWN, true, Curvature.CONVEX);
    }
    if (Interval.POSITIVE.contains(range)) {
      return piece(Interval.POSITIVE, Monotonicity.DECREASING, true, Curvature.CONVEX);
    }
    CONDITION.require(
        Interval.NEGATIVE.contains(range), "a negative power of an expression of both signs");
    return even
        ? piece(Interval.NEGATIVE, Monotonicity.INCREASING, true, Curvature.CONVEX)
        : piece(Interval.NEGATIVE, Monotonicity.DECREASING, true, Curvature.CONCAVE);
  }
}
