package dev.jensen.argument;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether cases leave out a part of a set. Single points and lines between cases do not count.
record Cases(Search search, Context context) {

  /// A point of the set that lies in the interior of no case's outside.
  Optional<Map<String, Expr>> leftOut(List<List<Constraint>> cases) {
    return leftOut(context.constraints(), cases, 0);
  }

  private Optional<Map<String, Expr>> leftOut(
      List<Constraint> constraints, List<List<Constraint>> cases, int next) {
    if (next == cases.size()) {
      return new SimplePoints(search.within(500)).satisfying(constraints, context.variables());
    }
    for (var condition : cases.get(next)) {
      for (var outside : outside(condition)) {
        var more = new ArrayList<>(constraints);
        more.add(outside);
        var point = leftOut(more, cases, next + 1);
        if (point.isPresent()) {
          return point;
        }
      }
    }
    return Optional.empty();
  }

  /// Where a condition fails, boundaries left out.
  static List<Constraint> outside(Constraint condition) {
    var u = condition.expression();
    return switch (condition.relation()) {
      case NONNEGATIVE, POSITIVE -> List.of(Constraint.positive(u.negate()));
      case ZERO -> List.of(Constraint.positive(u), Constraint.positive(u.negate()));
      case NONZERO -> List.of();
    };
  }
}
