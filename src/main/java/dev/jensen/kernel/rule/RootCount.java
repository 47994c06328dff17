package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.Univariate;

/// p >= 0 or p > 0 for a polynomial with rational coefficients in one generator (a symbol, exp(x),
/// log(x), ...), on all values that Γ leaves for the generator, by Sturm's theorem. `form` is p
/// with positive factors taken off: p = form * `positive`.
public record RootCount(
    Expr expression, Relation relation, Expr generator, Expr form, Expr positive) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(RootCount.class);

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(expression, context);
    CONDITION.defined(generator, context);
    CONDITION.defined(form, context);
    CONDITION.holds(positive, Relation.POSITIVE, context);
    CONDITION.equal(expression, Expr.product(form, positive), context);
    var normal = context.normal(form);
    CONDITION.require(normal.isPolynomial(), form + " is not a polynomial");
    var polynomial =
        Univariate.of(normal.numerator(), context.normal(generator).toExpr())
            .orElseThrow(
                () -> new RuleViolation("RootCount", form + " contains more than " + generator));
    var range = context.bounds(generator);
    var holds =
        switch (relation) {
          case NONNEGATIVE -> polynomial.isNonnegativeOn(range);
          case POSITIVE -> polynomial.isPositiveOn(range);
          case NONZERO -> polynomial.degree() >= 0 && polynomial.rootsIn(range) == 0;
          case ZERO -> polynomial.degree() < 0;
        };
    CONDITION.require(holds, form + " is not " + relation.symbol() + " 0 for all of " + range);
    return new Judgement.Holds(new Constraint(expression, relation));
  }
}
