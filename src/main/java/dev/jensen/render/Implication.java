package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.render.document.Comparison;
import java.util.ArrayList;
import java.util.List;

/// What conditions on parameters say of each other, beyond those that are `given`.
record Implication(Context given) {
  /// The conditions without those that follow from the others, as a > 0 from a >= 1/2.
  List<Constraint> needed(List<Constraint> conditions) {
    var needed = conditions;
    for (var condition : conditions) {
      var others = new ArrayList<>(needed);
      others.remove(condition);
      if (follows(condition, others)) {
        needed = others;
      }
    }
    return List.copyOf(needed);
  }

  /// The alternatives without those that are contained in another one.
  List<List<Constraint>> apart(List<List<Constraint>> alternatives) {
    var apart = new ArrayList<>(alternatives);
    for (var each : alternatives) {
      var others = new ArrayList<>(apart);
      others.remove(each);
      if (others.stream().anyMatch(o -> o.stream().allMatch(c -> follows(c, each)))) {
        apart = others;
      }
    }
    return apart;
  }

  private boolean follows(Constraint condition, List<Constraint> from) {
    var context = given.with(from);
    return (Definedness.holds(condition.expression(), context) && context.satisfies(condition))
        || from.stream().anyMatch(each -> isFurther(Comparison.of(each), Comparison.of(condition)));
  }

  /// True for t >= sqrt(3) beside t > sqrt(2): a bound of the same by a number further on.
  private boolean isFurther(Comparison one, Comparison other) {
    if (!one.left().equals(other.left())
        || !one.right().symbols().isEmpty()
        || !other.right().symbols().isEmpty()
        || one.relation().charAt(0) != other.relation().charAt(0)) {
      return false;
    }
    var further = one.right().minus(other.right());
    if (!Definedness.holds(further, given)) {
      return false;
    }
    return switch (one.relation().charAt(0)) {
      case '>' -> given.satisfies(further, Relation.POSITIVE);
      case '<' -> given.satisfies(further.negate(), Relation.POSITIVE);
      default -> false;
    };
  }
}
