package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;

/// A sign proved under Γ joins Γ for the rest of the proof. The points of Γ stay the same, so
/// whatever is concluded holds under Γ itself.
public record Lemma(Rule fact, Rule rest) implements Rule {
  @Override
  public Judgement conclude(Context context) {
    var proved = Theorem.prove(context, fact).fact();
    return Theorem.prove(context.with(proved), rest).judgement();
  }
}
