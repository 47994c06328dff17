package dev.jensen.decide;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Two simple numbers close to a value of the parameter at which a function begins or ceases to be
/// convex or concave, one on each side: what holds outside can be said without an exact form of the
/// value.
///
/// @param unit what the numbers are multiples of
record Gap(Expr parameter, Expr unit, Rational below, Rational above) {
  private static final double WIDTH = 1e-3;
  private static final double CLOSEST = 0.05;

  static Gap around(Expr parameter, double value) {
    var width = WIDTH * Math.abs(value);
    return new Gap(
        parameter,
        Numeral.ONE,
        Doubles.simplestBetween(value - width, value - CLOSEST * width),
        Doubles.simplestBetween(value + CLOSEST * width, value + width));
  }

  /// In the order of their values, those that overlap as one.
  static List<Gap> apart(List<Gap> gaps) {
    var apart = new ArrayList<Gap>();
    for (var gap : gaps.stream().sorted(Comparator.comparing(Gap::below)).toList()) {
      if (!apart.isEmpty() && gap.below.compareTo(apart.getLast().above) <= 0) {
        var last = apart.removeLast();
        apart.add(new Gap(gap.parameter, gap.unit, last.below, last.above.max(gap.above)));
      } else {
        apart.add(gap);
      }
    }
    return apart;
  }

  String name() {
    return parameter.toString();
  }

  /// With the numbers as multiples of a positive unit.
  Gap times(Expr unit) {
    return new Gap(parameter, this.unit.times(unit), below, above);
  }

  Constraint before() {
    return Constraint.nonnegative(low().minus(parameter));
  }

  Constraint notBefore() {
    return Constraint.positive(parameter.minus(low()));
  }

  Constraint after() {
    return Constraint.nonnegative(parameter.minus(high()));
  }

  Constraint notAfter() {
    return Constraint.positive(high().minus(parameter));
  }

  Expr low() {
    return Expr.of(below).times(unit);
  }

  private Expr high() {
    return Expr.of(above).times(unit);
  }

  String told() {
    return "could not find the exact value between %s = %s and %s at which it changes"
        .formatted(parameter, low(), high());
  }
}
