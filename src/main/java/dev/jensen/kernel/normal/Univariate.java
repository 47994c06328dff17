package dev.jensen.kernel.normal;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A polynomial in one indeterminate with rational coefficients, lowest degree first, without
/// leading zeros. Knows where its sign changes, by Sturm's theorem.
public final class Univariate {
  private static final int LARGEST_DEGREE = 400;

  private final List<Rational> coefficients;

  private Univariate(List<Rational> coefficients) {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    this.coefficients = List.copyOf(coefficients.subList(0, size));
  }

  public static Univariate of(List<Rational> coefficients) {
    return new Univariate(coefficients);
  }

  /// Reads a polynomial in powers of one generator (given by its normal form); empty when anything
  /// else occurs in it.
  public static Optional<Univariate> of(Polynomial polynomial, Expr generator) {
    var coefficients = new ArrayList<Rational>();
    for (var term : polynomial.terms().entrySet()) {
      int degree = 0;
      for (var power : term.getKey().exponents().entrySet()) {
        var n = power.getValue();
        if (!power.getKey().form().equals(generator)
            || power.getKey().period() != 0
            || !n.isSmallInteger()
            || n.signum() < 0
            || n.intValue() > LARGEST_DEGREE) {
          return Optional.empty();
        }
        degree = n.intValue();
      }
      while (coefficients.size() <= degree) {
        coefficients.add(Rational.ZERO);
      }
      coefficients.set(degree, term.getValue());
    }
    return Optional.of(new Univariate(coefficients));
  }

  /// From the highest degree, -1 for the zero polynomial.
  public int degree() {
    return coefficients.size() - 1;
  }

  private Rational leading() {
    return coefficients.get(degree());
  }

  public Rational at(Rational value) {
    var sum = Rational.ZERO;
    for (int i = degree(); i >= 0; i--) {
      sum = sum.times(value).plus(coefficients.get(i));
    }
    return sum;
  }

  Univariate derivative() {
    var slopes = new ArrayList<Rational>();
    for (int i = 1; i <= degree(); i++) {
      slopes.add(coefficients.get(i).times(Rational.of(i)));
    }
    return new Univariate(slopes);
  }

  private Univariate times(Rational factor) {
    return new Univariate(coefficients.stream().map(factor::times).toList());
  }

  private record Division(Univariate quotient, Univariate remainder) {}

  private Division dividedBy(Univariate divisor) {
    var rest = new ArrayList<>(coefficients);
    var quotient = new ArrayList<Rational>();
    for (int shift = degree() - divisor.degree(); shift >= 0; shift--) {
      var factor = rest.get(shift + divisor.degree()).over(divisor.leading());
      quotient.add(0, factor);
      for (int i = 0; i <= divisor.degree(); i++) {
        var less = factor.times(divisor.coefficients.get(i));
        rest.set(shift + i, rest.get(shift + i).minus(less));
      }
    }
    return new Division(new Univariate(quotient), new Univariate(rest));
  }

  private static Univariate gcd(Univariate a, Univariate b) {
    var left = a;
    var right = b;
    while (right.degree() >= 0) {
      var rest = left.dividedBy(right).remainder();
      left = right;
      right = rest.degree() >= 0 ? rest.times(rest.leading().inverse()) : rest;
    }
    return left.times(left.leading().inverse());
  }

  /// The product of the distinct roots' factors of odd multiplicity: this changes sign exactly
  /// where that does. (Yun's decomposition.)
  private Univariate oddPart() {
    var common = gcd(this, derivative());
    var distinct = dividedBy(common).quotient();
    var odd = of(List.of(Rational.ONE));
    for (int multiplicity = 1; distinct.degree() > 0; multiplicity++) {
      var shared = gcd(distinct, common);
      if (multiplicity % 2 == 1) {
        odd = odd.multiply(distinct.dividedBy(shared).quotient());
      }
      distinct = shared;
      common = common.dividedBy(shared).quotient();
    }
    return odd;
  }

  private Univariate multiply(Univariate other) {
    var product = new ArrayList<Rational>();
    for (int k = 0; k <= degree() + other.degree(); k++) {
      var sum = Rational.ZERO;
      for (int i = Math.max(0, k - other.degree()); i <= Math.min(k, degree()); i++) {
        sum = sum.plus(coefficients.get(i).times(other.coefficients.get(k - i)));
      }
      product.add(sum);
    }
    return new Univariate(product);
  }

  /// The number of different real roots in the interval.
  public int rootsIn(Interval interval) {
    if (degree() < 1 || interval.isEmpty()) {
      return 0;
    }
    var squarefree = dividedBy(gcd(this, derivative())).quotient();
    int count = changesAtLower(squarefree, interval) - changesAtUpper(squarefree, interval);
    // Sturm counts the roots in (lower, upper].
    if (interval.lowerClosed() && isRoot(interval.lower())) {
      count++;
    }
    if (interval.upper().isPresent() && !interval.upperClosed() && isRoot(interval.upper())) {
      count--;
    }
    return count;
  }

  private boolean isRoot(Optional<Rational> value) {
    return at(value.orElseThrow()).isZero();
  }

  private static int changesAtLower(Univariate squarefree, Interval interval) {
    return changes(squarefree, interval.lower(), -1);
  }

  private static int changesAtUpper(Univariate squarefree, Interval interval) {
    return changes(squarefree, interval.upper(), 1);
  }

  /// Sign changes in the Sturm chain at a point, or at the infinity of the given sign.
  private static int changes(Univariate squarefree, Optional<Rational> at, int infinity) {
    int changes = 0;
    int last = 0;
    for (var member : chain(squarefree)) {
      int sign =
          at.map(value -> member.at(value).signum())
              .orElseGet(() -> member.signAtInfinity(infinity));
      if (sign != 0) {
        changes += sign == -last ? 1 : 0;
        last = sign;
      }
    }
    return changes;
  }

  private static List<Univariate> chain(Univariate squarefree) {
    var chain = new ArrayList<>(List.of(squarefree, squarefree.derivative()));
    while (true) {
      var rest = chain.get(chain.size() - 2).dividedBy(chain.get(chain.size() - 1)).remainder();
      if (rest.degree() < 0) {
        return chain;
      }
      chain.add(rest.times(rest.leading().abs().inverse().negate()));
    }
  }

  private int signAtInfinity(int infinity) {
    return leading().signum() * (degree() % 2 == 0 ? 1 : infinity);
  }

  /// True when the polynomial is >= 0 on the whole interval.
  public boolean isNonnegativeOn(Interval interval) {
    if (degree() < 0 || interval.isEmpty()) {
      return true;
    }
    var open = new Interval(interval.lower(), false, interval.upper(), false);
    if (open.isEmpty()) {
      return at(interval.lower().orElseThrow()).signum() >= 0;
    }
    return oddPart().rootsIn(open) == 0 && signInside(open) > 0;
  }

  public boolean isPositiveOn(Interval interval) {
    return interval.isEmpty()
        || (degree() >= 0 && rootsIn(interval) == 0 && isNonnegativeOn(interval));
  }

  /// The sign at the first of some points inside that is no root.
  private int signInside(Interval open) {
    for (int k = 1; k <= degree() + 1; k++) {
      var sign = at(inside(open, k)).signum();
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private static Rational inside(Interval open, int k) {
    var step = Rational.of(k);
    if (open.lower().isPresent() && open.upper().isPresent()) {
      var width = open.upper().get().minus(open.lower().get());
      return open.lower().get().plus(width.times(step).over(step.plus(Rational.ONE)));
    }
    return open.lower()
        .map(low -> low.plus(step))
        .orElseGet(() -> open.upper().map(high -> high.minus(step)).orElse(step));
  }
}
