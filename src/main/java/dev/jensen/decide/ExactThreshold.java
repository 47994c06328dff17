package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.surd.Surd;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of the only parameter p at which the second derivative of a function of one variable
/// vanishes at a point that is known exactly, where it is affine in p: such as 2 exp(-3/2) for
/// exp(-x^2) - p x^2 and x = sqrt(3/2).
record ExactThreshold(Statement statement, Context context, double tolerance) {
  private static final int LONGEST = 60;

  /// p - c for the exact values c, close to the given one.
  List<Expr> vanishing(List<Map<String, Expr>> points, double near) {
    if (statement.variables().size() != 1) {
      return List.of();
    }
    try {
      var x = statement.variables().get(0);
      var second = Derivative.of(Derivative.of(statement.function(), x), x);
      var third = Derivative.of(second, x);
      var turning = new Turning(compiled(third), compiled(Derivative.of(third, x)), x, near);
      return points.stream()
          .filter(turning::isExact)
          .flatMap(point -> at(point, second, near).stream())
          .toList();
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException notSmooth) {
      return List.of();
    }
  }

  private CompiledFunction compiled(Expr expr) {
    return CompiledFunction.of(
        expr, List.of(statement.variables().get(0), statement.parameters().get(0)));
  }

  private Optional<Expr> at(Map<String, Expr> point, Expr second, double near) {
    var name = statement.parameters().get(0);
    try {
      var rest = second.substitute(Map.of(name, Numeral.ZERO)).substitute(point);
      var slope = context.normal(Derivative.of(second, name).substitute(point)).toExpr();
      if (!slope.symbols().isEmpty()) {
        return Optional.empty();
      }
      var value = Surd.simplified(context.normal(rest.negate().over(slope)).toExpr());
      double number = CompiledFunction.of(value, List.of()).at(new double[0]);
      return Math.abs(number - near) <= tolerance && value.toString().length() <= LONGEST
          ? Optional.of(Expr.symbol(name).minus(value))
          : Optional.empty();
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException undefined) {
      return Optional.empty();
    }
  }

  /// Tells extrema of the second derivative from points that are only close to one.
  private record Turning(CompiledFunction third, CompiledFunction fourth, String x, double near) {
    private static final double CLOSEST = 1e-9;
    private static final double CLOSE = 1e-2;

    boolean isExact(Map<String, Expr> point) {
      var place = Expr.symbol(x).substitute(point);
      double at = CompiledFunction.of(place, List.of()).at(new double[0]);
      var there = new double[] {at, near};
      double step = Math.abs(third.at(there) / fourth.at(there));
      return !(step > CLOSEST * Math.max(1, Math.abs(at)) && step < CLOSE);
    }
  }
}
