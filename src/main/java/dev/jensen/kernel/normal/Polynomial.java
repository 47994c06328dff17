package dev.jensen.kernel.normal;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sum of monomials with rational coefficients other than 0, immutable. Products replace powers
/// of generators that have a reduction, so that equal sums of products of roots are found equal.
public final class Polynomial {
  static final Polynomial ZERO = new Polynomial(Map.of());
  static final Polynomial ONE = constant(Rational.ONE);
  private static final int MOST_TERMS = 20_000;
  private static final int MOST_PRODUCTS = 20_000_000;
  private static final int MOST_BITS = 1 << 20;

  private final Map<Monomial, Rational> terms;
  private final int hash;

  private Polynomial(Map<Monomial, Rational> terms) {
    this.terms = terms;
    this.hash = terms.hashCode();
  }

  static Polynomial constant(Rational value) {
    return term(Monomial.ONE, value);
  }

  static Polynomial of(Generator generator) {
    return term(Monomial.of(generator, Rational.ONE), Rational.ONE);
  }

  static Polynomial term(Monomial monomial, Rational coefficient) {
    return coefficient.isZero() ? ZERO : new Polynomial(Map.of(monomial, coefficient));
  }

  Map<Monomial, Rational> terms() {
    return Collections.unmodifiableMap(terms);
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  boolean isOne() {
    return equals(ONE);
  }

  boolean isTerm() {
    return terms.size() == 1;
  }

  /// The value when no generator occurs.
  public Optional<Rational> constantValue() {
    if (isZero()) {
      return Optional.of(Rational.ZERO);
    }
    return isTerm() ? Optional.ofNullable(terms.get(Monomial.ONE)) : Optional.empty();
  }

  Rational coefficient(Monomial monomial) {
    return terms.getOrDefault(monomial, Rational.ZERO);
  }

  Polynomial plus(Polynomial other) {
    if (isZero()) {
      return other;
    }
    var sum = new HashMap<>(terms);
    other.terms.forEach((monomial, coefficient) -> add(sum, monomial, coefficient));
    return bounded(sum);
  }

  private static void add(Map<Monomial, Rational> sum, Monomial monomial, Rational coefficient) {
    var total = sum.getOrDefault(monomial, Rational.ZERO).plus(coefficient);
    if (total.isZero()) {
      sum.remove(monomial);
    } else {
      sum.put(monomial, total);
    }
  }

  private static Polynomial bounded(Map<Monomial, Rational> terms) {
    TooLarge.ifInterrupted();
    if (terms.size() > MOST_TERMS) {
      throw new TooLarge("a polynomial with more than " + MOST_TERMS + " terms");
    }
    return new Polynomial(terms);
  }

  Polynomial minus(Polynomial other) {
    return plus(other.times(Rational.MINUS_ONE));
  }

  Polynomial times(Rational factor) {
    if (factor.isZero()) {
      return ZERO;
    }
    var scaled = new HashMap<Monomial, Rational>();
    terms.forEach((monomial, coefficient) -> scaled.put(monomial, coefficient.times(factor)));
    return new Polynomial(scaled);
  }

  Polynomial times(Polynomial other) {
    if (isOne()) {
      return other;
    }
    if (other.isOne()) {
      return this;
    }
    if ((long) terms.size() * other.terms.size() > MOST_PRODUCTS) {
      throw new TooLarge("a product of two long polynomials");
    }
    var product = new HashMap<Monomial, Rational>();
    var toReduce = ZERO;
    for (var left : terms.entrySet()) {
      TooLarge.ifInterrupted();
      for (var right : other.terms.entrySet()) {
        var monomial = left.getKey().times(right.getKey());
        var coefficient = left.getValue().times(right.getValue());
        var overflow = overflowing(monomial);
        if (overflow.isPresent()) {
          toReduce = toReduce.plus(reduced(monomial, coefficient, overflow.get()));
        } else {
          add(product, monomial, coefficient);
        }
      }
      bounded(product);
    }
    return new Polynomial(product).plus(toReduce);
  }

  /// A generator of the monomial whose exponent reached its period.
  private static Optional<Generator> overflowing(Monomial monomial) {
    for (var entry : monomial.exponents().entrySet()) {
      var generator = entry.getKey();
      if (generator.period() > 0
          && entry.getValue().compareTo(Rational.of(generator.period())) >= 0) {
        return Optional.of(generator);
      }
    }
    return Optional.empty();
  }

  private static Polynomial reduced(Monomial monomial, Rational coefficient, Generator generator) {
    var period = Rational.of(generator.period());
    var exponent = monomial.exponent(generator);
    var times = exponent.over(period).floor().intValueExact();
    var rest = exponent.minus(period.times(Rational.of(times)));
    var kept = monomial.without(generator).times(Monomial.of(generator, rest));
    return term(kept, coefficient).times(generator.reduction().orElseThrow().power(times));
  }

  /// This to an integer power >= 0.
  Polynomial power(int exponent) {
    if (exponent < 0) {
      throw new IllegalArgumentException("negative power of a polynomial");
    }
    requireModest(exponent);
    var result = ONE;
    var square = this;
    for (var left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result.times(square);
      }
      if (left > 1) {
        square = square.times(square);
      }
    }
    return result;
  }

  private void requireModest(int exponent) {
    if ((terms.size() - 1L) * exponent > MOST_TERMS) {
      throw new TooLarge("a power with more than " + MOST_TERMS + " terms");
    }
    for (var coefficient : terms.values()) {
      var bits = coefficient.numerator().bitLength() + coefficient.denominator().bitLength();
      if (bits > 2 && (long) bits * exponent > MOST_BITS) {
        throw new TooLarge("a number of more than " + MOST_BITS + " bits");
      }
    }
  }

  /// The largest monomial; the polynomial must not be zero.
  Monomial leading() {
    return Collections.max(terms.keySet());
  }

  /// The positive rational c and the monomial m such that this is c * m times a polynomial with
  /// coprime integer coefficients and no common monomial.
  Polynomial content() {
    var common = Optional.<Monomial>empty();
    for (var monomial : terms.keySet()) {
      common = Optional.of(common.map(monomial::common).orElse(monomial));
    }
    return term(common.orElse(Monomial.ONE), scale());
  }

  /// The greatest positive rational of which all coefficients are integer multiples; 0 for 0.
  Rational scale() {
    return terms.values().stream().reduce(Rational.ZERO, Rational::gcd);
  }

  /// This divided by a single term; exponents of reduced generators must stay in range.
  Polynomial over(Polynomial singleTerm) {
    var entry = singleTerm.terms.entrySet().iterator().next();
    var inverse = entry.getKey().power(Rational.MINUS_ONE);
    var quotient = new HashMap<Monomial, Rational>();
    terms.forEach(
        (monomial, coefficient) ->
            quotient.put(monomial.times(inverse), coefficient.over(entry.getValue())));
    return new Polynomial(quotient);
  }

  /// The quotient when `divisor` divides this polynomial; empty when no quotient was found.
  Optional<Polynomial> dividedBy(Polynomial divisor) {
    var rest = this;
    var quotient = ZERO;
    var lead = divisor.leading();
    var bound = terms.size() + 1;
    var floor = lowest().times(divisor.lowest().power(Rational.MINUS_ONE));
    while (!rest.isZero()) {
      var top = rest.leading();
      var step = top.times(lead.power(Rational.MINUS_ONE));
      if (step.compareTo(floor) < 0 || --bound < -10 * terms.size()) {
        return Optional.empty();
      }
      if (overflowing(step).isPresent()
          || step.exponents().entrySet().stream().anyMatch(Polynomial::belowRange)) {
        return Optional.empty();
      }
      var piece = term(step, rest.coefficient(top).over(divisor.coefficient(lead)));
      rest = rest.minus(piece.times(divisor));
      if (!rest.isZero() && rest.leading().compareTo(top) >= 0) {
        return Optional.empty();
      }
      quotient = quotient.plus(piece);
    }
    return Optional.of(quotient);
  }

  private static boolean belowRange(Map.Entry<Generator, Rational> entry) {
    return entry.getKey().period() > 0 && entry.getValue().signum() < 0;
  }

  private Monomial lowest() {
    return Collections.min(terms.keySet());
  }

  public Expr toExpr() {
    List<Monomial> order = new ArrayList<>(terms.keySet());
    order.sort(Comparator.reverseOrder());
    var sum = new ArrayList<Expr>();
    for (var monomial : order) {
      sum.add(Expr.product(Expr.of(coefficient(monomial)), monomial.toExpr()));
    }
    return Expr.sum(sum);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Polynomial other && hash == other.hash && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return toExpr().toString();
  }
}
