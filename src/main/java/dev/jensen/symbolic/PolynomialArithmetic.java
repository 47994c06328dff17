package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import java.util.List;

/// Fractions, common divisors and quotients of polynomials in generators.
final class PolynomialArithmetic {
  private PolynomialArithmetic() {}

  static Fraction fraction(Expr expr) {
    var form = RationalForm.of(expr);
    var value = form.value(0);
    return new Fraction(form.toExpr(value.numerator()), form.toExpr(value.denominator()));
  }

  static Expr greatestCommonDivisor(Expr a, Expr b) {
    var form = RationalForm.of(List.of(a, b));
    var left = form.value(0).numerator();
    var right = form.value(1).numerator();
    if (left.isZERO() || right.isZERO()) {
      return form.toExpr(left.sum(right));
    }
    return form.toExpr(CommonDivisor.greatest(left, right).divisor());
  }

  static Expr quotient(Expr dividend, Expr divisor) {
    var form = RationalForm.of(List.of(dividend, divisor));
    var quotient = form.value(0).times(form.value(1).inverse());
    if (!isUnit(form, quotient.denominator())) {
      throw new Refused("the division leaves a remainder");
    }
    return Expr.product(
        form.toExpr(quotient.numerator()), form.toExpr(quotient.denominator()).power(-1));
  }

  private static boolean isUnit(RationalForm form, GenPolynomial<BigInteger> divisor) {
    if (divisor.length() != 1) {
      return false;
    }
    for (var i = 0; i < form.generators().size(); i++) {
      if (form.generators().get(i) instanceof Generator.Root
          && RationalForm.exponent(divisor.leadingExpVector(), i) > 0) {
        return false;
      }
    }
    return true;
  }
}
