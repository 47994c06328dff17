package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Expressions as typed. Only arithmetic on constants that stand first in their chain is carried
/// out, and only while the numbers stay short: everything else is kept, because the natural domain
/// is read off it. Division by zero is kept too.
final class Arithmetic {
  private Arithmetic() {}

  /// The terms added from left to right.
  static Expr sum(List<Expr> terms) {
    var kept = new ArrayList<Expr>();
    for (var term : terms) {
      if (kept.size() == 1
          && kept.get(0) instanceof Expr.Constant(var a)
          && term instanceof Expr.Constant(var b)
          && isShort(a)
          && isShort(b)) {
        kept.set(0, Expr.of(a.plus(b)));
      } else {
        kept.add(term);
      }
    }
    return kept.size() == 1 ? kept.get(0) : new Expr.Sum(kept);
  }

  /// The factors multiplied from left to right.
  static Expr product(List<Expr> factors) {
    var kept = new ArrayList<Expr>();
    for (var factor : factors) {
      var value = constantFactor(factor).filter(Arithmetic::isShort);
      if (kept.size() == 1
          && kept.get(0) instanceof Expr.Constant(var a)
          && isShort(a)
          && value.isPresent()) {
        kept.set(0, Expr.of(a.times(value.get())));
      } else {
        kept.add(factor);
      }
    }
    return kept.size() == 1 ? kept.get(0) : new Expr.Product(kept);
  }

  /// A constant, or the reciprocal of one.
  private static Optional<Rational> constantFactor(Expr factor) {
    return switch (factor) {
      case Expr.Constant(var value) -> Optional.of(value);
      case Expr.Power(Expr.Constant(var value), Expr.Constant(var exponent))
          when exponent.equals(Rational.MINUS_ONE) && !value.isZero() ->
          Optional.of(value.inverse());
      default -> Optional.empty();
    };
  }

  static Expr reciprocal(Expr divisor) {
    return new Expr.Power(divisor, Numeral.MINUS_ONE);
  }

  /// A literal and the literal in front of a product change their sign; anything else is multiplied
  /// by -1.
  static Expr negate(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> Expr.of(value.negate());
      case Expr.Product(var factors)
          when factors.get(0) instanceof Expr.Constant(var value)
              && !value.equals(Rational.MINUS_ONE) -> {
        var negated = new ArrayList<>(factors);
        negated.set(0, Expr.of(value.negate()));
        yield new Expr.Product(negated);
      }
      default -> new Expr.Product(List.of(Numeral.MINUS_ONE, expr));
    };
  }

  static Expr difference(Expr left, Expr right) {
    return sum(List.of(left, negate(right)));
  }

  /// Carried out for constants with an integer exponent when the result is short; 0^0 is 1.
  static Expr power(Expr base, Expr exponent) {
    if (base instanceof Expr.Constant(var value)
        && exponent instanceof Expr.Constant(var power)
        && power.isSmallInteger()
        && (power.signum() >= 0 || !value.isZero())
        && (long) bits(value) * Math.abs((long) power.intValue()) <= Limit.FOLDED_BITS) {
      return Expr.of(value.power(power.intValue()));
    }
    return new Expr.Power(base, exponent);
  }

  private static boolean isShort(Rational value) {
    return bits(value) <= Limit.FOLDED_BITS;
  }

  private static int bits(Rational value) {
    return Math.max(value.numerator().bitLength(), value.denominator().bitLength());
  }
}
