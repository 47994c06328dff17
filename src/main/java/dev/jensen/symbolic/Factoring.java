package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import edu.jas.arith.BigInteger;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.ufd.FactorAbstract;
import edu.jas.ufd.FactorFactory;
import edu.jas.ufd.SquarefreeAbstract;
import edu.jas.ufd.SquarefreeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A rational function as a product.
///
/// `content * product of generator ^ power * product of polynomial ^ exponent`, the polynomials
/// primitive, without generators as factors and with positive leading coefficients.
record Factoring(
    RationalForm form,
    Rational content,
    Map<Integer, Integer> powers,
    List<PolynomialFactor> polynomials) {

  record PolynomialFactor(GenPolynomial<BigInteger> polynomial, int exponent) {}

  /// Into irreducible polynomials over the rationals.
  static Factoring irreducible(Expr expr) {
    FactorAbstract<BigInteger> engine = FactorFactory.getImplementation(BigInteger.ONE);
    return of(expr, engine::factors);
  }

  /// Into square-free polynomials without common factors.
  static Factoring squareFree(Expr expr) {
    SquarefreeAbstract<BigInteger> engine = SquarefreeFactory.getImplementation(BigInteger.ONE);
    return of(expr, engine::squarefreeFactors);
  }

  private static Factoring of(
      Expr expr, Function<GenPolynomial<BigInteger>, Map<GenPolynomial<BigInteger>, Long>> split) {
    var form = RationalForm.of(expr);
    var value = form.value(0);
    if (value.numerator().isZERO()) {
      return new Factoring(form, Rational.ZERO, Map.of(), List.of());
    }
    var powers = new HashMap<Integer, Integer>();
    var polynomials = new ArrayList<PolynomialFactor>();
    var above = split(value.numerator(), 1, split, powers, polynomials);
    var below = split(value.denominator(), -1, split, powers, polynomials);
    return new Factoring(form, above.over(below), powers, polynomials);
  }

  private static Rational split(
      GenPolynomial<BigInteger> polynomial,
      int sign,
      Function<GenPolynomial<BigInteger>, Map<GenPolynomial<BigInteger>, Long>> split,
      Map<Integer, Integer> powers,
      List<PolynomialFactor> polynomials) {
    var common = commonMonomial(polynomial);
    for (var i = 0; i < common.length(); i++) {
      powers.merge(i, sign * RationalForm.exponent(common, i), Integer::sum);
    }
    var rest = polynomial.divide(polynomial.ring.valueOf(common));
    if (rest.isConstant()) {
      return Rational.of(rest.leadingBaseCoefficient().val);
    }
    var product = polynomial.ring.getONE();
    for (var factor : split.apply(rest).entrySet()) {
      var primitive = primitive(factor.getKey());
      var multiplicity = Math.toIntExact(factor.getValue());
      if (!primitive.isConstant()) {
        polynomials.add(new PolynomialFactor(primitive, sign * multiplicity));
        product = product.multiply(power(primitive, multiplicity));
      }
    }
    return ratio(rest, product);
  }

  private static ExpVector commonMonomial(GenPolynomial<BigInteger> polynomial) {
    ExpVector common = polynomial.leadingExpVector();
    for (var term : polynomial) {
      common = common.gcd(term.e);
    }
    return common;
  }

  private static GenPolynomial<BigInteger> primitive(GenPolynomial<BigInteger> polynomial) {
    var primitive = polynomial.coeffPrimitivePart();
    return primitive.signum() < 0 ? primitive.negate() : primitive;
  }

  private static GenPolynomial<BigInteger> power(GenPolynomial<BigInteger> base, int exponent) {
    var result = base.ring.getONE();
    for (var i = 0; i < exponent; i++) {
      result = result.multiply(base);
    }
    return result;
  }

  // The constant by which the factors fall short; refuses when they do not multiply out.
  private static Rational ratio(
      GenPolynomial<BigInteger> whole, GenPolynomial<BigInteger> product) {
    var above = whole.leadingBaseCoefficient();
    var below = product.leadingBaseCoefficient();
    if (!whole.multiply(below).equals(product.multiply(above))) {
      throw new Refused("the factors do not multiply out");
    }
    return Rational.of(above.val, below.val);
  }

  /// The content (unless it is 1), the powers of generators, then the polynomials, divisors last.
  List<Factor> factors() {
    var factors = new ArrayList<Factor>();
    if (!content.isOne()) {
      factors.add(new Factor(Expr.of(content), 1));
    }
    for (var i = 0; i < form.generators().size(); i++) {
      int power = powers.getOrDefault(i, 0);
      if (power != 0) {
        factors.add(new Factor(form.generators().get(i).power(1), power));
      }
    }
    polynomials.forEach(
        factor -> factors.add(new Factor(form.toExpr(factor.polynomial()), factor.exponent())));
    return List.copyOf(factors);
  }

  /// One expression for people to read: a quotient of products, signs where they look natural.
  Expr toExpr() {
    var above = new ArrayList<Expr>();
    var below = new ArrayList<Expr>();
    var sign = flipped();
    above.add(Expr.of(sign >= 0 ? content.negate() : content));
    above.add(form.toExpr(powers));
    for (var i = 0; i < polynomials.size(); i++) {
      var factor = polynomials.get(i);
      var polynomial = factor.polynomial();
      var base = form.toExpr(i == sign ? polynomial.negate() : polynomial);
      (factor.exponent() > 0 ? above : below).add(base.power(Math.abs(factor.exponent())));
    }
    var divisor = Expr.product(below);
    return divisor.isOne()
        ? Expr.product(above)
        : Expr.product(Expr.product(above), new Expr.Power(divisor, Expr.of(-1)));
  }

  // A polynomial of mixed signs that can take the sign of the content: 1 - exp(x), not
  // -(exp(x) - 1). Its number, or -1.
  private int flipped() {
    for (var i = 0; content.signum() < 0 && i < polynomials.size(); i++) {
      var factor = polynomials.get(i);
      if (factor.exponent() > 0 && factor.exponent() % 2 == 1 && hasNegative(factor)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasNegative(PolynomialFactor factor) {
    for (var term : factor.polynomial()) {
      if (term.c.signum() < 0) {
        return true;
      }
    }
    return false;
  }
}
