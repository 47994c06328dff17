package dev.jensen.explain;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Scalar;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A composition of convex functions that is not convex: which condition of the composition rule
/// fails. `outer` is a convex function of the symbol t, `inner` is convex with values in `range`;
/// but outer(`low`) > outer(`high`) although low < high, so outer is not nondecreasing there.
public record BrokenComposition(
    Expr outer, Expr inner, Interval range, Rational low, Rational high) {
  private static final long MILLISECONDS = 800;
  private static final List<Rational> STEPS =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.HALF,
          Rational.TWO,
          Rational.MINUS_ONE,
          Rational.of(3),
          Rational.of(-2));

  /// Reads the function as outer(inner) with both convex; empty when that is not possible or the
  /// outer function was not seen to fall.
  public static Optional<BrokenComposition> in(Expr function, Context context) {
    var search = new Search(Deadline.in(MILLISECONDS));
    try {
      for (var shape : new Scalar(search, context).shapes(function)) {
        var broken = broken(shape, search, context);
        if (broken.isPresent()) {
          return broken;
        }
      }
    } catch (RuleViolation | ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<BrokenComposition> broken(
      Scalar.Shape shape, Search search, Context context) {
    var range = context.bounds(shape.inner());
    var slot = Expr.symbol(Scalar.SLOT);
    var limits = new ArrayList<>(context.ofParameters().constraints());
    range
        .lower()
        .ifPresent(low -> limits.add(bound(slot.minus(Expr.of(low)), range.lowerClosed())));
    range
        .upper()
        .ifPresent(high -> limits.add(bound(Expr.of(high).minus(slot), range.upperClosed())));
    var interval = new Context(List.of(Scalar.SLOT), limits);
    var convex =
        isConvex(shape.inner(), search, context) && isConvex(shape.outer(), search, interval);
    return convex ? falling(shape, range, interval) : Optional.empty();
  }

  private static Constraint bound(Expr gap, boolean closed) {
    return closed ? Constraint.nonnegative(gap) : Constraint.positive(gap);
  }

  private static boolean isConvex(Expr expr, Search search, Context context) {
    return new Construction(search, context)
        .prove(expr)
        .filter(proof -> proof.curvature().isConvex())
        .isPresent();
  }

  private static Optional<BrokenComposition> falling(
      Scalar.Shape shape, Interval range, Context interval) {
    for (var low : STEPS) {
      for (var high : STEPS) {
        if (low.compareTo(high) < 0 && range.contains(low) && range.contains(high)) {
          var drop = value(shape, low).minus(value(shape, high));
          if (interval.ofParameters().satisfies(drop, Relation.POSITIVE)) {
            var outer = shape.outer().substitute(Map.of(Scalar.SLOT, Expr.symbol("t")));
            return Optional.of(new BrokenComposition(outer, shape.inner(), range, low, high));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Expr value(Scalar.Shape shape, Rational at) {
    return shape.outer().substitute(Map.of(Scalar.SLOT, Expr.of(at)));
  }
}
