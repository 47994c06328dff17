package dev.jensen.kernel.expr;

import java.math.BigInteger;

/// A closed bounded interval with rational ends that contains a real value. Sums, products and
/// quotients are the exact images; `round` alone widens, always outwards.
public record Enclosure(Rational lower, Rational upper) {
  /// Numbers beyond 2^LIMIT, or closer to zero than its inverse, are refused instead of stored.
  private static final int LIMIT = 1 << 18;

  /// A point of an enclosure may lie outside the domain of what is evaluated, or a number is too
  /// large to be written down.
  public static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Undefined(String message) {
      super(message);
    }
  }

  public Enclosure {
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(lower + " > " + upper);
    }
  }

  public static Enclosure point(Rational value) {
    return new Enclosure(value, value);
  }

  public static Enclosure of(long lower, long upper) {
    return new Enclosure(Rational.of(lower), Rational.of(upper));
  }

  public boolean isPoint() {
    return lower.equals(upper);
  }

  public boolean isPositive() {
    return lower.signum() > 0;
  }

  public boolean isNegative() {
    return upper.signum() < 0;
  }

  public boolean containsZero() {
    return !isPositive() && !isNegative();
  }

  public boolean contains(Rational value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }

  /// True when every number of the enclosure stands in the relation to zero.
  public boolean satisfies(Relation relation) {
    return Interval.closed(lower, upper).satisfies(relation);
  }

  /// True when no number of the enclosure stands in the relation to zero.
  public boolean violates(Relation relation) {
    return switch (relation) {
      case NONNEGATIVE -> isNegative();
      case POSITIVE -> upper.signum() <= 0;
      case ZERO -> !containsZero();
      case NONZERO -> lower.isZero() && upper.isZero();
    };
  }

  public Rational width() {
    return upper.minus(lower);
  }

  public Enclosure negate() {
    return new Enclosure(upper.negate(), lower.negate());
  }

  public Enclosure plus(Enclosure other) {
    return new Enclosure(lower.plus(other.lower), upper.plus(other.upper));
  }

  public Enclosure minus(Enclosure other) {
    return plus(other.negate());
  }

  public Enclosure times(Rational factor) {
    return times(point(factor));
  }

  public Enclosure times(Enclosure other) {
    if (lower.signum() >= 0 && other.lower.signum() >= 0) {
      return new Enclosure(lower.times(other.lower), upper.times(other.upper));
    }
    var a = lower.times(other.lower);
    var b = isPoint() ? a : upper.times(other.lower);
    var c = other.isPoint() ? a : lower.times(other.upper);
    var d = other.isPoint() ? b : isPoint() ? c : upper.times(other.upper);
    return new Enclosure(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  /// The quotient; throws `Undefined` when `other` contains 0.
  public Enclosure over(Enclosure other) {
    if (other.containsZero()) {
      throw new Undefined("division by " + other);
    }
    return times(new Enclosure(other.upper.inverse(), other.lower.inverse()));
  }

  /// The image under t -> t^n, n >= 0 (0^0 = 1), rounded to about `bits` significant bits.
  public Enclosure power(int exponent, int bits) {
    var base = exponent % 2 == 0 ? abs() : this;
    var guarded = bits + 2 * Integer.SIZE;
    var low = point(base.lower).raise(exponent, guarded);
    var high = base.isPoint() ? low : point(base.upper).raise(exponent, guarded);
    return new Enclosure(low.lower, high.upper).round(bits);
  }

  private Enclosure raise(int exponent, int bits) {
    if (exponent == 0) {
      return of(1, 1);
    }
    var root = raise(exponent / 2, bits);
    var square = root.times(root);
    return (exponent % 2 == 0 ? square : square.times(this)).round(bits);
  }

  public Enclosure abs() {
    return lower.signum() >= 0 ? this : max(negate()).max(of(0, 0));
  }

  public Enclosure max(Enclosure other) {
    return new Enclosure(lower.max(other.lower), upper.max(other.upper));
  }

  public Enclosure min(Enclosure other) {
    return new Enclosure(lower.min(other.lower), upper.min(other.upper));
  }

  public Enclosure hull(Enclosure other) {
    return new Enclosure(lower.min(other.lower), upper.max(other.upper));
  }

  /// The images under the jumping functions t -> -1, 0 or 1 and t -> the greatest integer <= t.
  public Enclosure sign() {
    return of(lower.signum(), upper.signum());
  }

  public Enclosure floor() {
    return new Enclosure(Rational.of(lower.floor()), Rational.of(upper.floor()));
  }

  /// A slightly larger enclosure with ends m * 2^e, m of about `bits` bits; an end whose numerator
  /// and denominator are that short already stays exact.
  public Enclosure round(int bits) {
    return new Enclosure(roundDown(lower, bits), roundDown(upper.negate(), bits).negate());
  }

  private static Rational roundDown(Rational value, int bits) {
    var top = value.numerator();
    var bottom = value.denominator();
    if (top.bitLength() <= bits && bottom.bitLength() <= bits) {
      return value;
    }
    var exponent = top.bitLength() - bottom.bitLength() - bits;
    if (Math.abs(exponent) > LIMIT) {
      throw new Undefined("too large, or too close to zero");
    }
    var mantissa =
        floor(top.shiftLeft(Math.max(-exponent, 0)), bottom.shiftLeft(Math.max(exponent, 0)));
    return exponent >= 0
        ? Rational.of(mantissa.shiftLeft(exponent))
        : Rational.of(mantissa, BigInteger.ONE.shiftLeft(-exponent));
  }

  private static BigInteger floor(BigInteger top, BigInteger bottom) {
    if (bottom.bitCount() == 1) {
      return top.shiftRight(bottom.getLowestSetBit());
    }
    var parts = top.divideAndRemainder(bottom);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  @Override
  public String toString() {
    return "[" + lower + ", " + upper + "]";
  }
}
