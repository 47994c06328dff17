package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// What holds on a larger set, or jointly in more variables, holds here: the premise is proved
/// under constraints each of which follows from Γ, with at least the variables of Γ.
public record Restricted(List<String> variables, List<Constraint> constraints, Rule premise)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Restricted.class);

  public Restricted {
    variables = List.copyOf(variables);
    constraints = List.copyOf(constraints);
  }

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(variables.containsAll(context.variables()), "a variable was dropped");
    constraints.stream()
        .filter(constraint -> !context.states(constraint))
        .forEach(constraint -> CONDITION.holds(constraint, context));
    var judgement = Theorem.prove(context.of(variables, constraints), premise).judgement();
    return switch (judgement) {
      case Judgement.Holds h -> h;
      case Judgement.Impossible i -> i;
      case Judgement.Curved c -> c;
      default -> throw new RuleViolation("Restricted", "does not pass to a subset: " + judgement);
    };
  }
}
