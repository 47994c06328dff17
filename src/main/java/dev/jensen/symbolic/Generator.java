package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;

/// What stands behind one variable of the polynomials.
sealed interface Generator {

  /// `base ^ (1 / index)`. A free base (a symbol, log u, ...) occurs in no other way; of any other
  /// base only the proper fractional powers are this, and the generator satisfies an equation.
  record Root(Expr base, int index, boolean free) implements Generator {
    @Override
    public Expr power(int exponent) {
      return base.power(Expr.of(Rational.of(exponent, index)));
    }
  }

  /// `base ^ exponent`, never zero.
  record Exponential(Expr base, Expr exponent) implements Generator {
    @Override
    public Expr power(int multiple) {
      return power(base, exponent.times(Expr.of(multiple)));
    }

    static Expr power(Expr base, Expr exponent) {
      if (exponent.isZero()) {
        return Numeral.ONE;
      }
      return PowerForm.isNumberE(base)
          ? PowerForm.exponential(base, exponent)
          : base.power(exponent);
    }
  }

  /// This to an integer power.
  Expr power(int exponent);
}
