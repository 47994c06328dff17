package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import java.util.Optional;

/// Asks the kernel about a certificate in the making.
final class Attempt {
  private Attempt() {}

  static Optional<Judgement> judgement(Context context, Rule rule) {
    try {
      return Optional.of(Theorem.prove(context, rule).judgement());
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }

  /// The rule itself if the kernel accepts it.
  static Optional<Rule> accepted(Context context, Rule rule) {
    return judgement(context, rule).map(judgement -> rule);
  }

  /// The rule as a proof, if the kernel takes it for one of a curvature.
  static Optional<Proof> proof(Context context, Rule rule) {
    return judgement(context, rule)
        .filter(Judgement.Curved.class::isInstance)
        .map(judgement -> new Proof(rule, ((Judgement.Curved) judgement).curvature()));
  }
}
