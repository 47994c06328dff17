package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// Where a statement's constraints and function are defined, read off as they were typed: log u
/// needs u > 0, 1/u needs u != 0, and so on; conditions that follow by structure are left out.
public final class NaturalDomain {
  private NaturalDomain() {}

  /// Γ: the statement's constraints, then what its natural domain adds.
  public static Context context(Statement statement) {
    var all = new ArrayList<>(statement.constraints());
    for (var constraint : statement.constraints()) {
      all.addAll(missing(constraint.expression(), statement, all));
    }
    all.addAll(missing(statement.function(), statement, all));
    return new Context(statement.variables(), all);
  }

  private static List<Constraint> missing(
      Expr expr, Statement statement, List<Constraint> present) {
    return Definedness.missing(expr, new Context(statement.variables(), present));
  }
}
