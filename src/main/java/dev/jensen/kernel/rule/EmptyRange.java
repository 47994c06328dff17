package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;

/// Γ is impossible: it leaves no value for an expression that it defines.
public record EmptyRange(Expr expression) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(EmptyRange.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(expression, context);
    CONDITION.require(context.bounds(expression).isEmpty(), "Γ leaves values for " + expression);
    return new Judgement.Impossible();
  }
}
