package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;

/// Γ is impossible: a sign that is proved under it is false for a number (-1 >= 0, as in the
/// theorem of Farkas).
public record Contradiction(Rule fact) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Contradiction.class);

  @Override
  public Judgement conclude(Context context) {
    var proved = Theorem.prove(context, fact).fact();
    var value = context.normal(proved.expression()).constantValue();
    CONDITION.require(value.isPresent(), proved.expression() + " is not a rational number");
    CONDITION.require(
        !proved.relation().holds(value.orElseThrow().signum()), proved + " is no contradiction");
    return new Judgement.Impossible();
  }
}
