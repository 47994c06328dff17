package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import java.util.List;
import java.util.Map;

/// φ(u) >= φ(c) + φ'(c)(u - c) for an atom φ that is convex on an interval with u and c in it, and
/// differentiable at c; the other way round for concave φ. So exp u >= 1 + u, log u <= u - 1.
public record Tangent(Atom atom, Expr argument, Expr at, Interval interval) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Tangent.class);
  private static final String SLOT = "tangent#t";

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(atom.minimumArity() == 1 && atom.parameterCount() == 0, "one argument");
    var value = new Expr.Application(atom, List.of(argument));
    var touching = new Expr.Application(atom, List.of(at));
    CONDITION.defined(value, context);
    Definedness.requireAnalytic(touching, context);
    CONDITION.require(
        interval.contains(context.bounds(argument)), argument + " not in " + interval);
    CONDITION.require(interval.contains(context.bounds(at)), at + " not in " + interval);
    var generic = new Expr.Application(atom, List.of(Expr.symbol(SLOT)));
    var slope = Derivative.of(generic, SLOT).substitute(Map.of(SLOT, at));
    var gap = value.minus(touching).minus(slope.times(argument.minus(at)));
    var curvature = atom.curvature(List.of(interval));
    if (curvature.isConvex()) {
      return new Judgement.Holds(Constraint.nonnegative(gap));
    }
    CONDITION.require(curvature.isConcave(), atom.name() + " bends both ways on " + interval);
    return new Judgement.Holds(Constraint.nonnegative(gap.negate()));
  }
}
