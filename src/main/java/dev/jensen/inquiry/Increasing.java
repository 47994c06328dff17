package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Increasing functions of a function, which have the same level sets: where f > 0 its logarithm,
/// square and -1/f, where f < 0 the same of -f turned around, and its exponential.
record Increasing(Search search, Context context) {

  /// `domain` is the sign of f, where it matters.
  record Change(Expr value, Optional<Theorem> domain) {}

  List<Change> of(Expr f) {
    var changes = new ArrayList<Change>();
    var positive = sign(Constraint.positive(f));
    var negative = positive.isPresent() ? positive : sign(Constraint.positive(f.negate()));
    if (positive.isPresent()) {
      changes.add(new Change(apply(f, true), positive));
      changes.add(new Change(f.power(-1).negate(), positive));
      changes.add(new Change(f.power(2), positive));
    } else if (negative.isPresent()) {
      changes.add(new Change(apply(f.negate(), true).negate(), negative));
      changes.add(new Change(f.power(-1).negate(), negative));
      changes.add(new Change(f.power(2).negate(), negative));
    } else {
      sign(Constraint.nonnegative(f))
          .ifPresent(least -> changes.add(new Change(f.power(2), Optional.of(least))));
    }
    changes.add(new Change(apply(f, false), Optional.empty()));
    return changes;
  }

  private static Expr apply(Expr argument, boolean logarithm) {
    return new Expr.Application(logarithm ? Atoms.LOG : Atoms.EXP, List.of(argument));
  }

  private Optional<Theorem> sign(Constraint constraint) {
    return new Signs(search, context).prove(constraint).map(rule -> Theorem.prove(context, rule));
  }
}
