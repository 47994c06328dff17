package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;

/// What holds where e >= 0 and where e < 0 holds. Signs may be split on any expression defined on
/// Γ; everything else only on expressions free of the variables; refutations, which speak of all
/// admissible parameters, only on those defined for all of them.
public record SignSplit(Expr on, Rule nonnegative, Rule negative) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(SignSplit.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(on, context);
    var left = Theorem.prove(context.with(Constraint.nonnegative(on)), nonnegative).judgement();
    var right = Theorem.prove(context.with(Constraint.positive(on.negate())), negative).judgement();
    var isSign = left instanceof Judgement.Holds || left instanceof Judgement.Impossible;
    CONDITION.require(
        isSign || context.isParametric(on), "a split on " + on + ", which contains variables");
    if (left.isRefutation()) {
      CONDITION.defined(on, context.ofParameters());
    }
    return common(left, right);
  }

  private static Judgement common(Judgement left, Judgement right) {
    if (left.equals(right)) {
      return left;
    }
    return switch (left) {
      case Judgement.Holds(var a)
          when right instanceof Judgement.Holds(var b) && a.expression().equals(b.expression()) ->
          weaker(a, b);
      case Judgement.Curved(var f, var a)
          when right instanceof Judgement.Curved(var g, var b) && f.equals(g) ->
          new Judgement.Curved(f, weaker(a, b));
      default ->
          throw new RuleViolation("SignSplit", "different conclusions: " + left + ", " + right);
    };
  }

  private static Judgement weaker(Constraint a, Constraint b) {
    var weak = a.relation().implies(b.relation()) ? b : a;
    CONDITION.require(
        a.relation().implies(weak.relation()) && b.relation().implies(weak.relation()),
        "different conclusions: " + a + ", " + b);
    return new Judgement.Holds(weak);
  }

  private static Curvature weaker(Curvature a, Curvature b) {
    if (a.implies(b)) {
      return b;
    }
    if (b.implies(a)) {
      return a;
    }
    CONDITION.require(a.weak().equals(b.weak()), "different curvatures");
    return a.weak();
  }
}
