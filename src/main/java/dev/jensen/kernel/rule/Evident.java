package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;

/// Certificate of nonnegativity: `expression` equals `form`, and the sign of `form` is plain from
/// its structure (a sum of products of known signs and squares over known denominators).
///
/// This is the identity d p = Σ c_k Π(known factors) q_k^2 with d brought to the right; every part
/// of `form` must be defined on the whole of Γ.
public record Evident(Expr expression, Relation relation, Expr form) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Evident.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(expression, context);
    CONDITION.holds(form, relation, context);
    CONDITION.equal(expression, form, context);
    return new Judgement.Holds(new Constraint(expression, relation));
  }
}
