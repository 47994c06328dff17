package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// From S to D: S is D with some constraints c_j >= 0 made strict (`strict`, by position in Γ), and
/// f is proved convex on S and continuous on D. Needed: D convex, every such c_j concave on D and
/// not free of the variables (S is wanted for the same parameters as D), and a point of S
/// (`inside`) for every value of the parameters; then every segment of D is a limit of segments of
/// S. In one variable strictness passes too.
public record Closure(
    List<Integer> strict, Map<String, Expr> inside, Rule domain, List<Rule> concave, Rule premise)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Closure.class);

  public Closure {
    strict = List.copyOf(strict);
    inside = Map.copyOf(inside);
    concave = List.copyOf(concave);
  }

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(strict.size() == concave.size(), "a proof for each constraint");
    CONDITION.require(
        Theorem.prove(context, domain).judgement() instanceof Judgement.DomainConvex,
        "D is not shown convex");
    var smaller = new ArrayList<>(context.constraints());
    for (int j = 0; j < strict.size(); j++) {
      var constraint = context.constraints().get(strict.get(j));
      CONDITION.require(constraint.relation() == Relation.NONNEGATIVE, "not a closed constraint");
      CONDITION.require(
          !context.isParametric(constraint.expression()),
          constraint + " is about the parameters alone");
      var proved = Theorem.prove(context, concave.get(j)).curved();
      CONDITION.equal(proved.function(), constraint.expression(), context);
      CONDITION.require(proved.curvature().isConcave(), constraint + " is not concave");
      smaller.set(strict.get(j), Constraint.positive(constraint.expression()));
    }
    new PointOf(inside, CONDITION).requireInside(context.of(context.variables(), smaller));
    var proved = Theorem.prove(context.of(context.variables(), smaller), premise).curved();
    CONDITION.defined(proved.function(), context);
    CONDITION.require(!Jumps.occurIn(proved.function()), "f is not known to be continuous");
    var keepsStrict = context.variables().size() == 1;
    return new Judgement.Curved(
        proved.function(), keepsStrict ? proved.curvature() : proved.curvature().weak());
  }
}
