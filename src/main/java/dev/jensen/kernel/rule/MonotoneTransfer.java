package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Relation;
import java.util.List;

/// From u >= c to φ(u) >= φ(c), or to φ(u) <= φ(c), for an atom φ of one argument: u and c lie in
/// one interval on which φ is declared monotone; strict inequalities pass through strictly monotone
/// φ only.
public record MonotoneTransfer(Atom atom, Expr larger, Expr smaller, Interval interval)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(MonotoneTransfer.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(atom.minimumArity() == 1 && atom.parameterCount() == 0, "one argument");
    var high = new Expr.Application(atom, List.of(larger));
    var low = new Expr.Application(atom, List.of(smaller));
    CONDITION.defined(high, context);
    CONDITION.defined(low, context);
    CONDITION.require(interval.contains(context.bounds(larger)), larger + " not in " + interval);
    CONDITION.require(interval.contains(context.bounds(smaller)), smaller + " not in " + interval);
    CONDITION.holds(larger.minus(smaller), Relation.NONNEGATIVE, context);
    var monotonicity = atom.monotonicity(0, List.of(interval));
    var strict =
        monotonicity.isStrict() && context.satisfies(larger.minus(smaller), Relation.POSITIVE);
    var relation = strict ? Relation.POSITIVE : Relation.NONNEGATIVE;
    if (monotonicity.isNondecreasing()) {
      return new Judgement.Holds(new Constraint(high.minus(low), relation));
    }
    CONDITION.require(
        monotonicity.isNonincreasing(), atom.name() + " is not monotone on " + interval);
    return new Judgement.Holds(new Constraint(low.minus(high), relation));
  }
}
