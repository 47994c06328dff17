package dev.jensen.exercise;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers by the kernel's arithmetic: second derivatives, determinants, slopes beside kinks.
/// Everything throws `IllegalStateException` where there is no plain number.
final class Calculated {
  private static final Context NOTHING = new Context(List.of(), List.of());

  /// Closer to a kink than any other kink is.
  private static final Rational BESIDE = Rational.of(1, 1000);

  private Calculated() {}

  static Expr second(Expr function, String first, String second) {
    return Derivative.of(Derivative.of(function, first), second);
  }

  /// The shorter of an expression and its normal form.
  static Expr shorter(Expr expr, Context context) {
    var normal = context.normal(expr).toExpr();
    return normal.toString().length() < expr.toString().length() ? normal : expr;
  }

  static List<List<Expr>> hessian(Expr function, List<String> variables, Context context) {
    return Derivative.hessian(function, variables).stream()
        .map(row -> row.stream().map(entry -> shorter(entry, context)).toList())
        .toList();
  }

  static Rational value(Expr expr, Map<String, Rational> at) {
    var point = new HashMap<String, Expr>();
    at.forEach((name, value) -> point.put(name, Expr.of(value)));
    if (NOTHING.normal(expr.substitute(point)).toExpr() instanceof Expr.Constant(var value)) {
      return value;
    }
    throw new IllegalStateException(expr + " is no plain number at " + at);
  }

  /// Of two variables.
  static Rational determinant(Expr function, List<String> variables, Map<String, Rational> at) {
    var rows = Derivative.hessian(function, variables);
    return value(rows.get(0).get(0), at)
        .times(value(rows.get(1).get(1), at))
        .minus(value(rows.get(0).get(1), at).times(value(rows.get(1).get(0), at)));
  }

  /// The slope just left (-1) or just right (1) of a number.
  static Rational slope(Expr function, String variable, Rational at, int side) {
    var beside = Map.of(variable, at.plus(BESIDE.times(Rational.of(side))));
    return value(Derivative.of(smooth(function, beside), variable), Map.of(variable, at));
  }

  /// The function without its kinks, as it is around a point where it has none.
  private static Expr smooth(Expr expr, Map<String, Rational> around) {
    var inner = expr.map(child -> smooth(child, around));
    if (!(inner instanceof Expr.Application(var atom, var arguments))) {
      return inner;
    }
    if (atom.equals(Atoms.named("relu").orElseThrow())) {
      return value(arguments.get(0), around).signum() > 0 ? arguments.get(0) : Expr.of(0);
    }
    if (atom.equals(Atoms.named("abs").orElseThrow())) {
      return value(arguments.get(0), around).signum() > 0
          ? arguments.get(0)
          : arguments.get(0).negate();
    }
    if (atom.equals(Atoms.named("max").orElseThrow())) {
      return arguments.stream()
          .reduce((u, v) -> value(u, around).compareTo(value(v, around)) >= 0 ? u : v)
          .orElseThrow();
    }
    return inner;
  }
}
