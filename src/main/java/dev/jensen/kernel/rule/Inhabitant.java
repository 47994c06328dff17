package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Map;

/// A point that satisfies all of Γ, variables and parameters given as numbers.
public record Inhabitant(Map<String, Expr> point) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Inhabitant.class);

  public Inhabitant {
    point = Map.copyOf(point);
  }

  @Override
  public Judgement conclude(Context context) {
    var nothing = new Context(List.of(), List.of());
    point
        .values()
        .forEach(value -> CONDITION.require(value.symbols().isEmpty(), value + " is no number"));
    for (var constraint : context.constraints()) {
      CONDITION.holdsAt(point, constraint, nothing);
    }
    return new Judgement.Inhabited();
  }
}
