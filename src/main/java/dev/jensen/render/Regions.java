package dev.jensen.render;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tables of regions, each worked out once: that may take seconds.
final class Regions {
  private final Map<Question, Optional<RegionTable>> known = new HashMap<>();

  private record Question(Expr function, List<Constraint> constraints) {}

  Optional<RegionTable> of(Expr function, Context context) {
    return known.computeIfAbsent(
        new Question(function, context.constraints()), q -> RegionTable.of(function, context));
  }
}
