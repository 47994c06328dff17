package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Map;

/// A sign that holds for all t on which some constraints hold, at t = e(x): the images are defined
/// on Γ and satisfy the constraints there. All symbols are replaced at once; those without an image
/// keep their value.
public record Substitution(List<Constraint> constraints, Map<String, Expr> images, Rule premise)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Substitution.class);

  public Substitution {
    constraints = List.copyOf(constraints);
    images = Map.copyOf(images);
  }

  @Override
  public Judgement conclude(Context context) {
    images.values().forEach(image -> CONDITION.defined(image, context));
    constraints.forEach(constraint -> CONDITION.holdsAt(images, constraint, context));
    var fact = Theorem.prove(context.of(List.of(), constraints), premise).fact();
    return new Judgement.Holds(
        new Constraint(fact.expression().substitute(images), fact.relation()));
  }
}
