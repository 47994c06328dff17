package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.render.text.Plain;
import java.util.List;
import java.util.Optional;

/// Short ways to write values: the expression as it stands, or its normal form.
final class Values {
  /// Nodes up to which a form counts as short.
  static final int SHORT = 16;

  private static final Rational MOST_JOINED = Rational.of(8);

  private Values() {}

  /// The shorter of the expression and its normal form under the context; a number wins always.
  static Expr shortest(Expr expr, Context context) {
    var worked = Numbers.workedOut(expr, context);
    return normal(expr, context)
        .map(Values::withoutFactor)
        .filter(form -> form instanceof Expr.Constant || length(form) < length(worked))
        .orElse(worked);
  }

  /// 2*log(2) as log(4).
  private static Expr withoutFactor(Expr expr) {
    if (expr instanceof Expr.Product(var factors)
        && factors.size() == 2
        && factors.get(0) instanceof Expr.Constant(var times)
        && times.isSmallInteger()
        && times.abs().compareTo(MOST_JOINED) <= 0
        && factors.get(1) instanceof Expr.Application(var atom, var arguments)
        && atom.equals(Atoms.LOG)
        && arguments.get(0) instanceof Expr.Constant(var number)) {
      var power = Expr.of(number.power(Math.abs(times.intValue())));
      var log = new Expr.Application(atom, List.of(power));
      return times.signum() < 0 ? log.negate() : log;
    }
    return expr;
  }

  private static int length(Expr expr) {
    return Plain.of(expr).length();
  }

  /// The expression in a short form, if there is one.
  static Optional<Expr> exact(Expr expr, Context context) {
    return Optional.of(shortest(expr, context)).filter(form -> size(form) <= SHORT);
  }

  /// The normal form, unless it cannot be worked out.
  static Optional<Expr> normal(Expr expr, Context context) {
    try {
      return Optional.of(context.normal(expr).toExpr());
    } catch (RuleViolation | TooLarge | ArithmeticException none) {
      return Optional.empty();
    }
  }

  static int size(Expr expr) {
    int size = 1;
    for (var child : expr.children()) {
      size += size(child);
    }
    return size;
  }
}
