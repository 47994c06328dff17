package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;

/// Where no point satisfies Γ, every sign and every curvature holds. (A failure of convexity does
/// not: it asks for points.)
public record Vacuous(Rule impossible, Judgement judgement) implements Rule {
  @Override
  public Judgement conclude(Context context) {
    Theorem.prove(context, impossible).requireImpossible();
    return switch (judgement) {
      case Judgement.Holds h -> h;
      case Judgement.Curved c -> c;
      case Judgement.StronglyConvex s -> s;
      case Judgement.DomainConvex d -> d;
      default -> throw new RuleViolation("Vacuous", "does not follow from emptiness: " + judgement);
    };
  }
}
