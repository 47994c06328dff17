package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// D is convex because its constraints, taken in some order, each cut a convex set out of what the
/// earlier ones leave: u = 0 with u affine, u >= 0 or u > 0 with u concave there; or follow from the
/// earlier ones, or speak of the parameters alone.
public record DomainByConstraints(List<Cut> cuts) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(DomainByConstraints.class);

  public DomainByConstraints {
    cuts = List.copyOf(cuts);
  }

  /// A constraint of Γ, by position, with a proof that its expression is concave (affine for an
  /// equation), or without one where it follows.
  public record Cut(int index, Optional<Rule> concave) {}

  @Override
  public Judgement conclude(Context context) {
    var earlier = new ArrayList<Constraint>();
    var seen = new HashSet<Integer>();
    for (var cut : cuts) {
      CONDITION.require(seen.add(cut.index()), "a constraint twice");
      var constraint = context.constraints().get(cut.index());
      require(constraint, cut.concave(), new Context(context.variables(), earlier));
      earlier.add(constraint);
    }
    CONDITION.require(seen.size() == context.constraints().size(), "a constraint was left out");
    return new Judgement.DomainConvex();
  }

  private static void require(Constraint constraint, Optional<Rule> concave, Context earlier) {
    if (earlier.isParametric(constraint.expression())) {
      return;
    }
    if (concave.isEmpty()) {
      CONDITION.holds(constraint, earlier);
      return;
    }
    var proved = Theorem.prove(earlier, concave.get()).curved();
    CONDITION.equal(proved.function(), constraint.expression(), earlier);
    CONDITION.require(constraint.relation() != Relation.NONZERO, "!= does not cut convexly");
    CONDITION.require(
        proved.curvature().isConcave()
            && (constraint.relation() != Relation.ZERO || proved.curvature().isConvex()),
        constraint + " does not cut out a convex set");
  }
}
