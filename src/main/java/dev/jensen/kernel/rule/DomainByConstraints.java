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
/// earlier ones leave: u = 0 with u affine, u >= 0 or u > 0 with u concave, u defined there; or
/// follow from the earlier ones, or speak of the parameters alone.
public record DomainByConstraints(List<Cut> cuts) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(DomainByConstraints.class);

  public DomainByConstraints {
    cuts = List.copyOf(cuts);
  }

  /// A constraint of Γ, by position, with a proof that its expression is concave (affine for an
  /// equation) or that the constraint follows; without one where that is plain.
  public record Cut(int index, Optional<Rule> proof) {}

  @Override
  public Judgement conclude(Context context) {
    var earlier = new ArrayList<Constraint>();
    var seen = new HashSet<Integer>();
    for (var cut : cuts) {
      CONDITION.require(seen.add(cut.index()), "a constraint twice");
      var constraint = context.constraints().get(cut.index());
      require(constraint, cut.proof(), new Context(context.variables(), earlier));
      earlier.add(constraint);
    }
    CONDITION.require(seen.size() == context.constraints().size(), "a constraint was left out");
    return new Judgement.DomainConvex();
  }

  private static void require(Constraint constraint, Optional<Rule> proof, Context earlier) {
    if (earlier.isParametric(constraint.expression())) {
      return;
    }
    if (proof.isEmpty()) {
      CONDITION.holds(constraint, earlier);
      return;
    }
    CONDITION.defined(constraint.expression(), earlier);
    var theorem = Theorem.prove(earlier, proof.get());
    if (theorem.judgement() instanceof Judgement.Holds(var fact)) {
      CONDITION.equal(fact.expression(), constraint.expression(), earlier);
      CONDITION.require(fact.relation().implies(constraint.relation()), "too weak: " + fact);
      return;
    }
    var proved = theorem.curved();
    CONDITION.equal(proved.function(), constraint.expression(), earlier);
    CONDITION.require(constraint.relation() != Relation.NONZERO, "!= does not cut convexly");
    CONDITION.require(
        proved.curvature().isConcave()
            && (constraint.relation() != Relation.ZERO || proved.curvature().isConvex()),
        constraint + " does not cut out a convex set");
  }
}
