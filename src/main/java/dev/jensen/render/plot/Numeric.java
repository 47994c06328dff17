package dev.jensen.render.plot;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Values of expressions in double precision, good enough to draw.
final class Numeric {
  private static final double ABOUT_ZERO = 1e-9;

  private final List<String> variables;

  Numeric(List<String> variables) {
    this.variables = variables;
  }

  interface Function {
    /// Not a number where undefined.
    double at(double... point);
  }

  Function of(Expr expr) {
    var compiled = CompiledFunction.of(expr, variables);
    return compiled::at;
  }

  /// The function where the conditions hold, not a number elsewhere.
  Function where(Expr expr, List<Constraint> conditions) {
    var function = of(expr);
    var tests = tests(conditions);
    return point -> tests.holdAt(point) ? function.at(point) : Double.NaN;
  }

  interface Tests {
    boolean holdAt(double... point);
  }

  /// Weak conditions hold on a little more than their boundary.
  Tests tests(List<Constraint> conditions) {
    var functions = new ArrayList<Function>();
    conditions.forEach(condition -> functions.add(of(condition.expression())));
    return point -> {
      for (int i = 0; i < functions.size(); i++) {
        if (!holds(functions.get(i).at(point), conditions.get(i).relation())) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean holds(double value, Relation relation) {
    return switch (relation) {
      case NONNEGATIVE -> value >= -ABOUT_ZERO;
      case POSITIVE -> value > 0;
      case ZERO -> Math.abs(value) <= ABOUT_ZERO;
      case NONZERO -> value < 0 || value > 0;
    };
  }

  static double number(Expr expr) {
    return CompiledFunction.of(expr, List.of()).at(new double[0]);
  }

  double[] point(Map<String, Expr> coordinates) {
    return variables.stream()
        .mapToDouble(name -> number(coordinates.getOrDefault(name, Expr.of(0))))
        .toArray();
  }
}
