package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Closed forms of a zero that is known in double precision: rational numbers, solutions of
/// quadratic equations, their logarithms and exponentials, rational multiples of pi. A form counts
/// only if the kernel's normal form of the function vanishes there.
record Recognition(Expr function, String variable) {
  private static final Context NOTHING = new Context(List.of(), List.of());
  private static final int LARGEST_DENOMINATOR = 1000;
  private static final int MOST_TIMES = 4;
  private static final double CLOSE = 1e-11;

  Optional<Expr> of(double zero) {
    return Stream.concat(candidates(zero).stream(), quadratic(zero).stream())
        .filter(this::isZero)
        .findFirst();
  }

  /// The solutions of a quadratic equation in x, or in exp(kx).
  private List<Expr> quadratic(double zero) {
    var forms = new ArrayList<Expr>();
    solution(zero, value -> value).ifPresent(forms::add);
    for (int k = 1; k <= MOST_TIMES; k++) {
      var times = Expr.of(k);
      solution(Math.exp(k * zero), value -> apply(value, true).over(times))
          .ifPresent(value -> forms.add(apply(value, true).over(times)));
    }
    return forms;
  }

  /// The solution u near a number, if the function at x = form(u) is a u^2 + b u + c.
  private Optional<Expr> solution(double near, UnaryOperator<Expr> form) {
    var at = Stream.of(1, 2, 3).map(u -> value(form.apply(Expr.of(u)))).toList();
    if (at.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var one = at.get(0).orElseThrow();
    var two = at.get(1).orElseThrow();
    var three = at.get(2).orElseThrow();
    var a = one.plus(three).times(Rational.HALF).minus(two);
    var b = two.minus(one).minus(a.times(Rational.of(3)));
    var c = one.minus(a).minus(b);
    var square = b.times(b).minus(a.times(c).times(Rational.of(4)));
    if (a.isZero() || square.signum() <= 0) {
      return Optional.empty();
    }
    var center = b.negate().over(a.times(Rational.TWO));
    var radius = Expr.of(square.over(a.times(a).times(Rational.of(4)))).power(Expr.of(1, 2));
    var middle = center.numerator().doubleValue() / center.denominator().doubleValue();
    return Optional.of(Expr.of(center).plus(near < middle ? radius.negate() : radius));
  }

  private Optional<Rational> value(Expr at) {
    try {
      return NOTHING.normal(function.substitute(Map.of(variable, at))).toExpr()
              instanceof Expr.Constant(var value)
          ? Optional.of(value)
          : Optional.empty();
    } catch (RuleViolation | ArithmeticException | TooLarge unknown) {
      return Optional.empty();
    }
  }

  private boolean isZero(Expr value) {
    try {
      return NOTHING.equal(function.substitute(Map.of(variable, value)), Expr.of(0));
    } catch (RuleViolation | ArithmeticException | TooLarge unknown) {
      return false;
    }
  }

  private static List<Expr> candidates(double zero) {
    var forms = new ArrayList<>(algebraic(zero));
    algebraic(Math.exp(zero)).forEach(value -> forms.add(apply(value, true)));
    if (zero > 0) {
      algebraic(Math.log(zero)).forEach(value -> forms.add(apply(value, false)));
    }
    rational(zero / Math.PI)
        .ifPresent(q -> forms.add(Expr.of(q).times(new Expr.Application(Atoms.PI, List.of()))));
    return forms;
  }

  private static Expr apply(Expr value, boolean logarithm) {
    return new Expr.Application(logarithm ? Atoms.LOG : Atoms.EXP, List.of(value));
  }

  /// p, or p ± sqrt(q): for the simplest p there may be.
  private static List<Expr> algebraic(double number) {
    var forms = new ArrayList<Expr>();
    if (!Double.isFinite(number)) {
      return forms;
    }
    rational(number).ifPresent(q -> forms.add(Expr.of(q)));
    for (int denominator = 1; denominator <= 6; denominator++) {
      for (int numerator = -24; numerator <= 24; numerator++) {
        var shift = Rational.of(numerator, denominator);
        if (shift.denominator().intValueExact() != denominator) {
          continue;
        }
        var rest = number - (double) numerator / denominator;
        rational(rest * rest)
            .filter(square -> square.signum() > 0)
            .ifPresent(
                square -> {
                  var root = Expr.of(square).power(Expr.of(1, 2));
                  forms.add(Expr.of(shift).plus(rest < 0 ? root.negate() : root));
                });
      }
    }
    return forms;
  }

  /// The first continued fraction that is close, if its denominator is small.
  private static Optional<Rational> rational(double number) {
    double rest = number;
    var beforeTop = 1L;
    var beforeBottom = 0L;
    var top = (long) Math.floor(rest);
    var bottom = 1L;
    while (Math.abs(number - (double) top / bottom) > CLOSE * Math.max(1, Math.abs(number))) {
      rest = 1 / (rest - Math.floor(rest));
      var digit = (long) Math.floor(rest);
      if (digit > LARGEST_DENOMINATOR || bottom * digit > LARGEST_DENOMINATOR) {
        return Optional.empty();
      }
      var nextTop = digit * top + beforeTop;
      var nextBottom = digit * bottom + beforeBottom;
      beforeTop = top;
      beforeBottom = bottom;
      top = nextTop;
      bottom = nextBottom;
    }
    return Optional.of(Rational.of(top, bottom));
  }

  /// The number as it is in binary, rounded down to so many decimals.
  static Rational decimal(double number, int digits) {
    var scaled = BigDecimal.valueOf(number).movePointRight(digits).toBigInteger();
    return Rational.of(scaled).over(Rational.of(10).power(digits));
  }
}
