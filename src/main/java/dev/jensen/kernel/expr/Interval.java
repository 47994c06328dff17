package dev.jensen.kernel.expr;

import java.util.Optional;

/// An interval of real numbers: ends rational or infinite (empty optional), closed or open. An
/// interval without points is allowed and says `isEmpty`. Sums and products are the exact images; a
/// result that is known only to lie inside is never returned, and ends are closed only when
/// attained.
public record Interval(
    Optional<Rational> lower, boolean lowerClosed, Optional<Rational> upper, boolean upperClosed) {

  public static final Interval ALL = new Interval(Optional.empty(), false, Optional.empty(), false);
  public static final Interval NONNEGATIVE = atLeast(Rational.ZERO);
  public static final Interval POSITIVE = above(Rational.ZERO);
  public static final Interval NONPOSITIVE = atMost(Rational.ZERO);
  public static final Interval NEGATIVE = below(Rational.ZERO);

  public Interval {
    lowerClosed = lowerClosed && lower.isPresent();
    upperClosed = upperClosed && upper.isPresent();
  }

  public static Interval point(Rational value) {
    return closed(value, value);
  }

  public static Interval closed(Rational lower, Rational upper) {
    return new Interval(Optional.of(lower), true, Optional.of(upper), true);
  }

  public static Interval open(Rational lower, Rational upper) {
    return new Interval(Optional.of(lower), false, Optional.of(upper), false);
  }

  public static Interval atLeast(Rational lower) {
    return new Interval(Optional.of(lower), true, Optional.empty(), false);
  }

  public static Interval above(Rational lower) {
    return new Interval(Optional.of(lower), false, Optional.empty(), false);
  }

  public static Interval atMost(Rational upper) {
    return new Interval(Optional.empty(), false, Optional.of(upper), true);
  }

  public static Interval below(Rational upper) {
    return new Interval(Optional.empty(), false, Optional.of(upper), false);
  }

  public boolean isEmpty() {
    if (lower.isEmpty() || upper.isEmpty()) {
      return false;
    }
    var order = lower.get().compareTo(upper.get());
    return order > 0 || (order == 0 && !(lowerClosed && upperClosed));
  }

  public boolean contains(Rational value) {
    return contains(point(value));
  }

  /// True when every point of `other` lies in this interval.
  public boolean contains(Interval other) {
    return other.isEmpty() || (lowerReaches(other) && negate().lowerReaches(other.negate()));
  }

  private boolean lowerReaches(Interval other) {
    if (lower.isEmpty()) {
      return true;
    }
    if (other.lower.isEmpty()) {
      return false;
    }
    var order = lower.get().compareTo(other.lower.get());
    return order < 0 || (order == 0 && (lowerClosed || !other.lowerClosed));
  }

  public Interval intersect(Interval other) {
    var low = lowerReaches(other) ? other : this;
    var high = negate().lowerReaches(other.negate()) ? other : this;
    return new Interval(low.lower, low.lowerClosed, high.upper, high.upperClosed);
  }

  /// The smallest interval that contains both.
  public Interval hull(Interval other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    var low = lowerReaches(other) ? this : other;
    var high = negate().lowerReaches(other.negate()) ? this : other;
    return new Interval(low.lower, low.lowerClosed, high.upper, high.upperClosed);
  }

  public Interval negate() {
    return new Interval(
        upper.map(Rational::negate), upperClosed, lower.map(Rational::negate), lowerClosed);
  }

  public Interval plus(Interval other) {
    return new Interval(
        add(lower, other.lower),
        lowerClosed && other.lowerClosed,
        add(upper, other.upper),
        upperClosed && other.upperClosed);
  }

  private static Optional<Rational> add(Optional<Rational> left, Optional<Rational> right) {
    return left.flatMap(a -> right.map(a::plus));
  }

  public Interval times(Rational factor) {
    if (factor.isZero()) {
      return point(Rational.ZERO);
    }
    if (factor.signum() < 0) {
      return negate().times(factor.negate());
    }
    return new Interval(
        lower.map(factor::times), lowerClosed, upper.map(factor::times), upperClosed);
  }

  public Interval times(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return this.isEmpty() ? this : other;
    }
    if (equals(point(Rational.ZERO)) || other.equals(point(Rational.ZERO))) {
      return point(Rational.ZERO);
    }
    return part(NONNEGATIVE)
        .timesNonnegative(other.part(NONNEGATIVE))
        .hull(part(NONPOSITIVE).negate().timesNonnegative(other.part(NONPOSITIVE).negate()))
        .hull(part(NONNEGATIVE).timesNonnegative(other.part(NONPOSITIVE).negate()).negate())
        .hull(part(NONPOSITIVE).negate().timesNonnegative(other.part(NONNEGATIVE)).negate());
  }

  private Interval part(Interval half) {
    return intersect(half);
  }

  private Interval timesNonnegative(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return open(Rational.ZERO, Rational.ZERO);
    }
    if (equals(point(Rational.ZERO)) || other.equals(point(Rational.ZERO))) {
      return point(Rational.ZERO);
    }
    var low = lower.orElseThrow().times(other.lower.orElseThrow());
    var attained =
        low.isZero()
            ? (lower.orElseThrow().isZero() && lowerClosed)
                || (other.lower.orElseThrow().isZero() && other.lowerClosed)
            : lowerClosed && other.lowerClosed;
    return new Interval(
        Optional.of(low),
        attained,
        upper.flatMap(a -> other.upper.map(a::times)),
        upperClosed && other.upperClosed);
  }

  /// The image under t -> 1/t; the interval must not contain 0.
  public Interval inverse() {
    if (isEmpty()) {
      return this;
    }
    if (NEGATIVE.contains(this)) {
      return negate().inverse().negate();
    }
    if (!POSITIVE.contains(this)) {
      throw new ArithmeticException("1/t on an interval that contains 0");
    }
    var low = upper.map(Rational::inverse);
    var high = lower.filter(a -> !a.isZero()).map(Rational::inverse);
    return new Interval(
        Optional.of(low.orElse(Rational.ZERO)), low.isPresent() && upperClosed, high, lowerClosed);
  }

  /// Contains the image under t -> t^n, n >= 0; it is larger where n is even and the interval below
  /// 0, and the image otherwise.
  public Interval power(int exponent) {
    if (exponent == 0) {
      return point(Rational.ONE);
    }
    if (NONNEGATIVE.contains(this)) {
      return new Interval(
          lower.map(a -> a.power(exponent)),
          lowerClosed,
          upper.map(a -> a.power(exponent)),
          upperClosed);
    }
    if (exponent % 2 == 1) {
      return new Interval(
          lower.map(a -> a.power(exponent)),
          lowerClosed,
          upper.map(a -> a.power(exponent)),
          upperClosed);
    }
    return part(NONNEGATIVE).power(exponent).hull(part(NONPOSITIVE).negate().power(exponent));
  }

  /// True when every number in the interval stands in the relation to zero (so: when empty).
  public boolean satisfies(Relation relation) {
    return switch (relation) {
      case NONNEGATIVE -> NONNEGATIVE.contains(this);
      case POSITIVE -> POSITIVE.contains(this);
      case ZERO -> point(Rational.ZERO).contains(this);
      case NONZERO -> POSITIVE.contains(this) || NEGATIVE.contains(this);
    };
  }

  @Override
  public String toString() {
    return (lowerClosed ? "[" : "(")
        + lower.map(Rational::toString).orElse("-oo")
        + ", "
        + upper.map(Rational::toString).orElse("oo")
        + (upperClosed ? "]" : ")");
  }
}
