package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import java.util.Map;

/// f(λa + (1-λ)b) = λf(a) + (1-λ)f(b) for two different points of D: f is not strictly convex or
/// concave. The coordinate `apart` differs for all admissible parameters.
public record TouchingChord(
    Expr function, Map<String, Expr> a, Map<String, Expr> b, Expr weight, String apart)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(TouchingChord.class);

  public TouchingChord {
    a = Map.copyOf(a);
    b = Map.copyOf(b);
  }

  @Override
  public Judgement conclude(Context context) {
    var gap = JensenPoints.gap(function, a, b, weight, context);
    CONDITION.require(context.variables().contains(apart), apart + " is not a variable");
    var symbol = Expr.symbol(apart);
    var difference = symbol.substitute(a).minus(symbol.substitute(b));
    CONDITION.holds(difference, Relation.NONZERO, context.ofParameters());
    CONDITION.equal(gap, Numeral.ZERO, context.ofParameters());
    return new Judgement.NotStrict(function);
  }
}
