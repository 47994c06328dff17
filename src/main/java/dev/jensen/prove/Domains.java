package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.DomainByConstraints.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proves that D is convex, taking the constraints in an order that works.
public record Domains(Search search, Context context) {

  public Optional<Rule> prove() {
    return cuts().or(() -> new Quotients(search, context).prove());
  }

  /// Constraint by constraint.
  Optional<Rule> cuts() {
    var open = new ArrayList<Integer>();
    for (int i = 0; i < context.constraints().size(); i++) {
      open.add(i);
    }
    var cuts = new ArrayList<Cut>();
    var earlier = new ArrayList<Constraint>();
    boolean progress = true;
    while (!open.isEmpty() && progress) {
      progress = false;
      for (int index : List.copyOf(open)) {
        var constraint = context.constraints().get(index);
        var cut = cut(index, constraint, new Context(context.variables(), earlier));
        if (cut.isPresent()) {
          cuts.add(cut.get());
          earlier.add(constraint);
          open.removeIf(i -> i == index);
          progress = true;
        }
      }
    }
    return open.isEmpty()
        ? Attempt.accepted(context, new DomainByConstraints(cuts))
        : Optional.empty();
  }

  private Optional<Cut> cut(int index, Constraint constraint, Context earlier) {
    if (earlier.isParametric(constraint.expression()) || earlier.satisfies(constraint)) {
      return Optional.of(new Cut(index, Optional.empty()));
    }
    var concave =
        constraint.relation() == Relation.NONZERO
            ? Optional.<Proof>empty()
            : new Construction(search, earlier)
                .prove(constraint.expression())
                .filter(
                    proof ->
                        proof.curvature().isConcave()
                            && (constraint.relation() != Relation.ZERO
                                || proof.curvature().isConvex()));
    return concave
        .map(Proof::rule)
        .or(() -> new Signs(search, earlier).prove(constraint))
        .map(rule -> new Cut(index, Optional.of(rule)));
  }
}
