package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// t g(x/t) for convex g and a variable t > 0 that does not occur in g. (Boyd and Vandenberghe,
/// 3.2.6.) `scaled` are the variables x; g is proved convex on constraints that hold at x/t.
public record Perspective(List<String> scaled, String t, List<Constraint> constraints, Rule premise)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Perspective.class);

  public Perspective {
    scaled = List.copyOf(scaled);
    constraints = List.copyOf(constraints);
  }

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(
        context.variables().containsAll(scaled)
            && context.variables().contains(t)
            && !scaled.contains(t)
            && context.variables().stream().allMatch(v -> v.equals(t) || scaled.contains(v)),
        "t and the scaled ones are the variables");
    CONDITION.holds(Expr.symbol(t), Relation.POSITIVE, context);
    Map<String, Expr> images = new LinkedHashMap<>();
    scaled.forEach(name -> images.put(name, Expr.symbol(name).over(Expr.symbol(t))));
    for (var constraint : constraints) {
      CONDITION.require(constraint.expression().isFreeOf(List.of(t)), t + " occurs inside");
      CONDITION.holdsAt(images, constraint, context);
    }
    var proved = Theorem.prove(context.of(scaled, constraints), premise).curved();
    CONDITION.require(proved.function().isFreeOf(List.of(t)), t + " occurs inside");
    return new Judgement.Curved(
        new Expr.Product(List.of(Expr.symbol(t), proved.function().substitute(images))),
        proved.curvature().weak());
  }
}
