package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import edu.jas.arith.BigInteger;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
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

  /// Into irreducible polynomials over the rationals, as far as JAS manages.
  static Factoring irreducible(Expr expr) {
    return of(expr, IrreducibleParts::split);
  }

  /// Into square-free polynomials without common factors.
  static Factoring squareFree(Expr expr) {
    return of(expr, List::of);
  }

  private static Factoring of(
      Expr expr, Function<GenPolynomial<BigInteger>, List<GenPolynomial<BigInteger>>> split) {
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
      Function<GenPolynomial<BigInteger>, List<GenPolynomial<BigInteger>>> split,
      Map<Integer, Integer> powers,
      List<PolynomialFactor> polynomials) {
    var common = commonMonomial(polynomial);
    for (var i = 0; i < common.length(); i++) {
      powers.merge(i, sign * RationalForm.exponent(common, i), Integer::sum);
    }
    var rest = Polynomials.quotient(polynomial, polynomial.ring.valueOf(common)).orElseThrow();
    var found = new ArrayList<PolynomialFactor>();
    SquareFreeParts.split(
        rest,
        (part, multiplicity) ->
            split
                .apply(part)
                .forEach(
                    factor -> found.add(new PolynomialFactor(primitive(factor), multiplicity))));
    found.forEach(
        factor ->
            polynomials.add(new PolynomialFactor(factor.polynomial(), sign * factor.exponent())));
    var product =
        found.stream()
            .map(factor -> Polynomials.power(factor.polynomial(), factor.exponent()))
            .reduce(rest.ring.getONE(), Polynomials::product);
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
    var remaining = new HashMap<>(powers);
    var exponents = polynomials.stream().map(factor -> drawRoots(factor, remaining)).toList();
    var flipped = flipped(exponents);
    var above = new ArrayList<Expr>();
    var below = new ArrayList<Expr>();
    above.add(Expr.of(flipped >= 0 ? content.negate() : content));
    above.add(form.toExpr(remaining));
    for (var i = 0; i < polynomials.size(); i++) {
      var polynomial = polynomials.get(i).polynomial();
      var base = form.toExpr(i == flipped ? polynomial.negate() : polynomial);
      var exponent = exponents.get(i);
      (exponent.signum() > 0 ? above : below).add(base.power(Expr.of(exponent.abs())));
    }
    var divisor = Expr.product(below);
    return divisor.isOne()
        ? Expr.product(above)
        : Expr.product(Expr.product(above), new Expr.Power(divisor, Expr.of(-1)));
  }

  // The exponent of a factor together with the powers of its own roots.
  private Rational drawRoots(PolynomialFactor factor, Map<Integer, Integer> remaining) {
    var exponent = Rational.of(factor.exponent());
    for (var i = 0; i < form.generators().size(); i++) {
      if (form.isRootOf(i, factor.polynomial())
          && form.generators().get(i) instanceof Generator.Root root) {
        exponent = exponent.plus(Rational.of(remaining.getOrDefault(i, 0), root.index()));
        remaining.remove(i);
      }
    }
    return exponent;
  }

  // A polynomial of mixed signs that can take the sign of the content: 1 - exp(x), not
  // -(exp(x) - 1). Its number, or -1.
  private int flipped(List<Rational> exponents) {
    for (var i = 0; content.signum() < 0 && i < polynomials.size(); i++) {
      var exponent = exponents.get(i);
      var isOdd = exponent.isInteger() && exponent.numerator().testBit(0);
      if (exponent.signum() > 0 && isOdd && hasNegative(polynomials.get(i).polynomial())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasNegative(GenPolynomial<BigInteger> polynomial) {
    for (var term : polynomial) {
      if (term.c.signum() < 0) {
        return true;
      }
    }
    return false;
  }
}
