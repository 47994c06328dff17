package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;

/// A sign proved under Γ joins Γ for the rest of the proof. The points of Γ stay the same, so
/// whatever is concluded of them holds under Γ itself. A refutation speaks of all parameters that
/// Γ's constraints on parameters admit: there, a sign free of the variables must follow from those.
public record Lemma(Rule fact, Rule rest) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Lemma.class);

  @Override
  public Judgement conclude(Context context) {
    var proved = Theorem.prove(context, fact).fact();
    var judgement = Theorem.prove(context.with(proved), rest).judgement();
    if (judgement.isRefutation() && context.isParametric(proved.expression())) {
      CONDITION.require(
          Theorem.prove(context.ofParameters(), fact).fact().equals(proved),
          proved + " does not follow for all parameters");
    }
    return judgement;
  }
}
