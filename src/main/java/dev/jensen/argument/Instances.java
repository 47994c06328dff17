package dev.jensen.argument;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A statement for simple values of its parameters.
record Instances(Statement statement) {
  private static final int MOST = 30;
  private static final List<Rational> VALUES =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.MINUS_ONE,
          Rational.TWO,
          Rational.of(-2, 1),
          Rational.HALF);

  /// Values for all parameters, those near 0 first; none where there are no parameters.
  List<Map<String, Expr>> simplest() {
    var names = statement.parameters();
    var all = new ArrayList<Map<String, Expr>>();
    var total =
        names.isEmpty() ? 0 : Math.min(2000, Math.round(Math.pow(VALUES.size(), names.size())));
    for (int code = 0; code < total && all.size() < MOST; code++) {
      var values = new HashMap<String, Expr>();
      var rest = code;
      for (var name : names) {
        values.put(name, Expr.of(VALUES.get(rest % VALUES.size())));
        rest /= VALUES.size();
      }
      if (isAdmissible(values)) {
        all.add(values);
      }
    }
    return all;
  }

  /// No condition on the parameters alone fails.
  private boolean isAdmissible(Map<String, Expr> values) {
    return statement.constraints().stream()
        .map(c -> new Constraint(c.expression().substitute(values), c.relation()))
        .filter(c -> c.expression().symbols().isEmpty())
        .allMatch(Judge::isTrue);
  }

  static Statement of(Statement statement, Map<String, Expr> values) {
    return Curvatures.statement(
        statement.function().substitute(values),
        statement.variables(),
        statement.constraints().stream()
            .map(c -> new Constraint(c.expression().substitute(values), c.relation()))
            .filter(c -> !c.expression().symbols().isEmpty())
            .toList());
  }
}
