package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Optional;

/// A power, or exp(u) as a power of e, with its exponent taken apart: `base ^ (number + rest)`,
/// where the rest has no constant term. For exp all of the exponent is the rest.
record PowerForm(Expr base, Rational number, Expansion rest) {

  /// Empty for what is not a power, and for integer powers, which are plain arithmetic.
  static Optional<PowerForm> of(Expr expr) {
    return switch (expr) {
      case Expr.Power(var base, Expr.Constant(var exponent)) when exponent.isInteger() ->
          Optional.empty();
      case Expr.Power(var base, var exponent) when isExponential(base) ->
          Optional.of(ofE(base, exponent.times(base.children().get(0))));
      case Expr.Power(var base, var exponent) -> {
        var expansion = Expansion.of(exponent);
        yield Optional.of(new PowerForm(base, expansion.constant(), expansion.withoutConstant()));
      }
      case Expr.Application application when isExponential(application) ->
          Optional.of(ofE(application, application.arguments().get(0)));
      default -> Optional.empty();
    };
  }

  private static PowerForm ofE(Expr exponential, Expr exponent) {
    return new PowerForm(
        exponential(exponential, Numeral.ONE), Rational.ZERO, Expansion.of(exponent));
  }

  static boolean isExponential(Expr expr) {
    return expr instanceof Expr.Application(var atom, var arguments)
        && atom.name().equals("exp")
        && arguments.size() == 1;
  }

  /// Recognises exp(1), which stands for the base e.
  static boolean isNumberE(Expr base) {
    return isExponential(base) && base.children().get(0).isOne();
  }

  /// The same atom applied to another exponent.
  static Expr exponential(Expr exponential, Expr exponent) {
    return exponential instanceof Expr.Application(var atom, var arguments)
        ? new Expr.Application(atom, List.of(exponent))
        : exponential.power(exponent);
  }
}
