package dev.jensen.kernel.expr;

import java.math.BigInteger;
import java.util.Objects;

/// An exact rational number in lowest terms with a positive denominator. Every operation is exact;
/// division by zero throws `ArithmeticException`.
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);
  public static final Rational TWO = of(2);
  public static final Rational HALF = of(1, 2);
  public static final Rational MINUS_ONE = of(-1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (denominator.equals(BigInteger.ONE)) {
      return new Rational(numerator, denominator);
    }
    if (denominator.bitCount() == 1 && denominator.signum() > 0 && numerator.signum() != 0) {
      var twos = Math.min(numerator.getLowestSetBit(), denominator.getLowestSetBit());
      return new Rational(numerator.shiftRight(twos), denominator.shiftRight(twos));
    }
    var gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    return new Rational(numerator.divide(gcd), denominator.divide(gcd));
  }

  /// Reads `"-3"` or `"3/4"`. Throws `NumberFormatException` on anything else.
  public static Rational parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      return of(new BigInteger(text));
    }
    var bottom = new BigInteger(text.substring(slash + 1));
    if (bottom.signum() <= 0) {
      throw new NumberFormatException("the denominator must be positive: " + text);
    }
    return of(new BigInteger(text.substring(0, slash)), bottom);
  }

  public BigInteger numerator() {
    return numerator;
  }

  public BigInteger denominator() {
    return denominator;
  }

  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return of(numerator.add(other.numerator), denominator);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Rational over(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational inverse() {
    return of(denominator, numerator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /// This number to an integer power; a negative power of zero throws.
  public Rational power(int exponent) {
    if (exponent < 0) {
      return inverse().power(Math.negateExact(exponent));
    }
    return new Rational(numerator.pow(exponent), denominator.pow(exponent));
  }

  /// The greatest nonnegative rational of which both are integer multiples.
  public Rational gcd(Rational other) {
    var common = denominator.multiply(other.denominator).divide(denominator.gcd(other.denominator));
    return of(numerator.gcd(other.numerator), common);
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isOne() {
    return equals(ONE);
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /// True when the value is an integer that fits an `int`.
  public boolean isSmallInteger() {
    return isInteger() && numerator.bitLength() < 32;
  }

  /// The value as an `int`; throws `ArithmeticException` when it is not one.
  public int intValue() {
    if (!isInteger()) {
      throw new ArithmeticException(this + " is not an integer");
    }
    return numerator.intValueExact();
  }

  /// The greatest integer at most this number.
  public BigInteger floor() {
    var parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Rational other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && numerator.equals(other.numerator)
        && denominator.equals(other.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator);
  }

  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
