package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// D is convex because other constraints describe the same set, and that is convex: each of them is
/// proved under Γ, and each of Γ's under them (`there`, `back`, in order, with those before it
/// known).
public record DomainEquivalent(
    List<Constraint> constraints, List<Seam.Proof> there, List<Seam.Proof> back, Rule premise)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(DomainEquivalent.class);

  public DomainEquivalent {
    constraints = List.copyOf(constraints);
    there = List.copyOf(there);
    back = List.copyOf(back);
  }

  @Override
  public Judgement conclude(Context context) {
    var other = new Context(context.variables(), constraints);
    follow(constraints, there, context);
    follow(context.constraints(), back, other);
    CONDITION.require(
        Theorem.prove(other, premise).judgement() instanceof Judgement.DomainConvex,
        "the other set is not shown convex");
    return new Judgement.DomainConvex();
  }

  private static void follow(List<Constraint> wanted, List<Seam.Proof> proofs, Context from) {
    CONDITION.require(wanted.size() == proofs.size(), "a proof for each constraint");
    var known = from;
    for (int i = 0; i < wanted.size(); i++) {
      if (!known.states(wanted.get(i))) {
        proofs.get(i).prove(wanted.get(i), known, CONDITION);
        known = known.with(wanted.get(i));
      }
    }
  }
}
