package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;

/// What is proved of an expression holds of every other one that is defined on Γ and has the same
/// normal form there.
public record Rewritten(Expr expression, Rule premise) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Rewritten.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(expression, context);
    var judgement = Theorem.prove(context, premise).judgement();
    return switch (judgement) {
      case Judgement.Holds(var fact) -> {
        CONDITION.equal(expression, fact.expression(), context);
        yield new Judgement.Holds(new Constraint(expression, fact.relation()));
      }
      case Judgement.Curved(var f, var curvature) -> {
        CONDITION.equal(expression, f, context);
        yield new Judgement.Curved(expression, curvature);
      }
      default -> throw new RuleViolation("Rewritten", "cannot be rewritten: " + judgement);
    };
  }
}
