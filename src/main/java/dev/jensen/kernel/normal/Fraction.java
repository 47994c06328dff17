package dev.jensen.kernel.normal;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A polynomial over a product of powers of polynomials: the normal form of an expression. The
/// denominators have several terms each, no content and a positive leading coefficient.
///
/// Cancelling only ever enlarges the domain, and every denominator is different from 0 wherever the
/// expression it came from is defined; so two fractions with `equals` values are equal as functions
/// wherever both expressions are defined. The converse is not claimed.
public final class Fraction {
  static final Fraction ZERO = of(Polynomial.ZERO);
  static final Fraction ONE = of(Polynomial.ONE);

  private static final int MOST_DENOMINATORS = 16;

  private final Polynomial numerator;
  private final Map<Polynomial, Integer> denominators;

  private Fraction(Polynomial numerator, Map<Polynomial, Integer> denominators) {
    this.numerator = numerator;
    this.denominators = denominators;
  }

  static Fraction of(Polynomial numerator) {
    return new Fraction(numerator, Map.of());
  }

  static Fraction of(Polynomial numerator, Map<Polynomial, Integer> denominators) {
    return new Fraction(numerator, denominators);
  }

  static Fraction constant(Rational value) {
    return of(Polynomial.constant(value));
  }

  public Polynomial numerator() {
    return numerator;
  }

  /// The factors of the denominator with their multiplicities.
  public Map<Polynomial, Integer> denominators() {
    return Collections.unmodifiableMap(denominators);
  }

  public boolean isPolynomial() {
    return denominators.isEmpty();
  }

  public boolean isZero() {
    return numerator.isZero();
  }

  /// The value when it is a rational constant.
  public Optional<Rational> constantValue() {
    return isPolynomial() || isZero() ? numerator.constantValue() : Optional.empty();
  }

  public Fraction plus(Fraction other) {
    var common = new HashMap<>(denominators);
    other.denominators.forEach((factor, n) -> common.merge(factor, n, Math::max));
    if (common.size() > MOST_DENOMINATORS) {
      throw new TooLarge("a common denominator of more than " + MOST_DENOMINATORS + " factors");
    }
    return cancelled(
        numerator
            .times(missing(denominators, common))
            .plus(other.numerator.times(missing(other.denominators, common))),
        common);
  }

  private static Polynomial missing(
      Map<Polynomial, Integer> present, Map<Polynomial, Integer> wanted) {
    var product = Polynomial.ONE;
    for (var entry : wanted.entrySet()) {
      var lacking = entry.getValue() - present.getOrDefault(entry.getKey(), 0);
      product = product.times(entry.getKey().power(lacking));
    }
    return product;
  }

  /// True when the degree in the given symbols is at most 1 and nothing else contains them.
  public boolean isAffineIn(List<String> names) {
    return denominators.keySet().stream().allMatch(factor -> factor.toExpr().isFreeOf(names))
        && numerator.terms().keySet().stream().allMatch(monomial -> isAffine(monomial, names));
  }

  private static boolean isAffine(Monomial monomial, List<String> names) {
    int degree = 0;
    for (var power : monomial.exponents().entrySet()) {
      var form = power.getKey().form();
      if (form instanceof Expr.Symbol(var name) && names.contains(name)) {
        degree += power.getValue().isOne() ? 1 : 2;
      } else if (!form.isFreeOf(names)) {
        return false;
      }
    }
    return degree <= 1;
  }

  Fraction times(Fraction other) {
    var product = new HashMap<>(denominators);
    other.denominators.forEach((factor, n) -> product.merge(factor, n, Integer::sum));
    return cancelled(numerator.times(other.numerator), product);
  }

  Fraction times(Rational factor) {
    return factor.isZero() ? ZERO : new Fraction(numerator.times(factor), denominators);
  }

  public Fraction minus(Fraction other) {
    return plus(other.times(Rational.MINUS_ONE));
  }

  private static Fraction cancelled(Polynomial numerator, Map<Polynomial, Integer> denominators) {
    if (numerator.isZero()) {
      return ZERO;
    }
    var rest = numerator;
    var kept = new HashMap<Polynomial, Integer>();
    for (var entry : denominators.entrySet()) {
      int left = entry.getValue();
      while (left > 0) {
        var quotient = rest.dividedBy(entry.getKey());
        if (quotient.isEmpty()) {
          break;
        }
        rest = quotient.get();
        left--;
      }
      if (left > 0) {
        kept.put(entry.getKey(), left);
      }
    }
    return new Fraction(rest, kept);
  }

  /// 1 over this; throws `ArithmeticException` when this is 0.
  Fraction inverse() {
    if (isZero()) {
      throw new ArithmeticException("division by zero");
    }
    var content = numerator.content();
    var rest = numerator.over(content);
    if (rest.coefficient(rest.leading()).signum() < 0) {
      rest = rest.times(Rational.MINUS_ONE);
      content = content.times(Rational.MINUS_ONE);
    }
    var top = missing(Map.of(), denominators);
    var upper = of(top).times(inverseOfTerm(content));
    return rest.isOne() ? upper : upper.times(new Fraction(Polynomial.ONE, Map.of(rest, 1)));
  }

  private static Fraction inverseOfTerm(Polynomial term) {
    var entry = term.terms().entrySet().iterator().next();
    var inverse = constant(entry.getValue().inverse());
    for (var power : entry.getKey().exponents().entrySet()) {
      inverse = inverse.times(power(power.getKey(), power.getValue().negate()));
    }
    return inverse;
  }

  /// A power of a generator, its exponent brought into range.
  static Fraction power(Generator generator, Rational exponent) {
    if (generator.period() == 0) {
      return of(Polynomial.term(Monomial.of(generator, exponent), Rational.ONE));
    }
    var period = Rational.of(generator.period());
    var times = exponent.over(period).floor().intValueExact();
    var rest = exponent.minus(period.times(Rational.of(times)));
    return of(Polynomial.term(Monomial.of(generator, rest), Rational.ONE))
        .times(of(generator.reduction().orElseThrow()).power(times));
  }

  /// This to an integer power; a negative power of 0 throws `ArithmeticException`.
  Fraction power(int exponent) {
    if (exponent < 0) {
      return inverse().power(Math.negateExact(exponent));
    }
    var powers = new HashMap<Polynomial, Integer>();
    if (exponent > 0) {
      denominators.forEach((factor, n) -> powers.put(factor, Math.multiplyExact(n, exponent)));
    }
    return new Fraction(numerator.power(exponent), powers);
  }

  public Expr toExpr() {
    var factors = new ArrayList<Expr>();
    factors.add(numerator.toExpr());
    denominators.forEach((factor, n) -> factors.add(factor.toExpr().power(-n)));
    return Expr.product(factors);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Fraction other
        && numerator.equals(other.numerator)
        && denominators.equals(other.denominators);
  }

  @Override
  public int hashCode() {
    return numerator.hashCode() + 31 * denominators.hashCode();
  }

  @Override
  public String toString() {
    return toExpr().toString();
  }
}
