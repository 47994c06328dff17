package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Enclosure.Undefined;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/// Proven enclosures of the elementary functions, about `bits` significant bits wide at a point
/// (sin and cos: absolute). Every infinite sum goes through `series`, whose comment bounds its
/// tail; the series are in Abramowitz & Stegun, Handbook of Mathematical Functions, under the
/// numbers given.
public final class Elementary {
  private static final int LARGEST_EXPONENT = 1 << 17;

  private static final int LARGEST_ANGLE_BITS = 1 << 10;
  private static final int LARGEST_ERF_SERIES = 32;
  private static final Enclosure ONE = Enclosure.of(1, 1);

  private Elementary() {}

  /// The sum of t_0 + t_1 + ..., where t_0 = 1 and t_(j+1) = t_j z a(j) / b(j), with a, b > 0.
  ///
  /// The ratio |t_(j+1) / t_j| must be at most 1/2 for every j >= least. Then all terms after t_j
  /// together are at most |t_j| (1/2 + 1/4 + ...) = |t_j|. In units of 2^-bits, `low` <= |t_j| <=
  /// `high` by rounding down and up.
  private static Enclosure series(
      Rational z, IntUnaryOperator a, IntUnaryOperator b, int least, int bits) {
    var unit = BigInteger.ONE.shiftLeft(bits);
    var scaled = z.abs().times(Rational.of(unit));
    var below = scaled.floor();
    var above = ceiling(scaled);
    var low = unit;
    var high = unit;
    var sumLow = unit;
    var sumHigh = unit;
    for (var j = 0; j < least || high.compareTo(BigInteger.ONE) > 0; j++) {
      var top = BigInteger.valueOf(a.applyAsInt(j));
      var bottom = unit.multiply(BigInteger.valueOf(b.applyAsInt(j)));
      low = low.multiply(below).multiply(top).divide(bottom);
      high = divideUp(high.multiply(above).multiply(top), bottom);
      var subtracted = z.signum() < 0 && j % 2 == 0;
      sumLow = subtracted ? sumLow.subtract(high) : sumLow.add(low);
      sumHigh = subtracted ? sumHigh.subtract(low) : sumHigh.add(high);
    }
    return new Enclosure(
        Rational.of(sumLow.subtract(high), unit), Rational.of(sumHigh.add(high), unit));
  }

  private static BigInteger divideUp(BigInteger top, BigInteger bottom) {
    var parts = top.divideAndRemainder(bottom);
    return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
  }

  private static BigInteger ceiling(Rational value) {
    return value.negate().floor().negate();
  }

  private static Rational twoTo(int exponent) {
    return Rational.TWO.power(exponent);
  }

  private static Enclosure increasing(Enclosure x, Function<Rational, Enclosure> function) {
    var low = function.apply(x.lower());
    return x.isPoint() ? low : new Enclosure(low.lower(), function.apply(x.upper()).upper());
  }

  /// Throws `Undefined` above 2^17; below -2^17 the lower end is 0.
  public static Enclosure exp(Enclosure x, int bits) {
    return increasing(x, point -> exp(point, bits));
  }

  // exp x = (exp(x / 2^k))^(2^k), 4.2.1; each squaring doubles the relative width.
  private static Enclosure exp(Rational x, int bits) {
    var tooLarge = x.abs().compareTo(Rational.of(LARGEST_EXPONENT)) > 0;
    if (tooLarge && x.signum() > 0) {
      throw new Undefined("exp of a number above " + LARGEST_EXPONENT + " is too large");
    }
    if (tooLarge) {
      return new Enclosure(Rational.ZERO, twoTo(-LARGEST_EXPONENT));
    }
    if (x.signum() < 0) {
      return ONE.over(exp(x.negate(), bits + 2)).round(bits);
    }
    var halvings = x.floor().bitLength() + 8;
    var working = bits + halvings + 8;
    var result = series(x.times(twoTo(-halvings)), j -> 1, j -> j + 1, 0, working);
    for (var i = 0; i < halvings; i++) {
      result = new Enclosure(result.lower().power(2), result.upper().power(2)).round(working);
    }
    return result.round(bits);
  }

  /// Throws `Undefined` unless x > 0.
  public static Enclosure log(Enclosure x, int bits) {
    if (!x.isPositive()) {
      throw new Undefined("log of " + x);
    }
    return increasing(x, point -> log(point, bits).round(bits));
  }

  // x = 2^k m with 2/3 <= m <= 4/3; log m = 2 artanh w, w = (m - 1)/(m + 1), |w| <= 1/5 (4.1.27);
  // log 2 = 2 artanh(1/3).
  private static Enclosure log(Rational x, int bits) {
    var k = x.numerator().bitLength() - x.denominator().bitLength();
    var m = x.times(twoTo(-k));
    if (m.compareTo(Rational.of(4, 3)) > 0) {
      k++;
    } else if (m.compareTo(Rational.of(2, 3)) < 0) {
      k--;
    }
    m = x.times(twoTo(-k));
    var w = m.minus(Rational.ONE).over(m.plus(Rational.ONE));
    var half = artanh(w, bits + 8);
    if (k != 0) {
      half = half.plus(artanh(Rational.of(1, 3), bits + 8).times(Rational.of(k)));
    }
    return half.times(Rational.TWO);
  }

  // artanh w = w (1 + w^2/3 + w^4/5 + ...), 4.6.33, here for |w| <= 1/3.
  private static Enclosure artanh(Rational w, int bits) {
    return series(w.times(w), j -> 2 * j + 1, j -> 2 * j + 3, 0, bits).times(w).round(bits);
  }

  /// x log x, and 0 at 0; throws `Undefined` unless x >= 0. It decreases up to 1/e and increases
  /// from there.
  public static Enclosure xlogx(Enclosure x, int bits) {
    var hull = xlogx(x.lower(), bits).hull(xlogx(x.upper(), bits));
    var turn = exp(Enclosure.of(-1, -1), bits);
    var turns = x.lower().compareTo(turn.upper()) < 0 && turn.lower().compareTo(x.upper()) < 0;
    return turns && !x.isPoint() ? hull.hull(turn.negate()) : hull;
  }

  private static Enclosure xlogx(Rational x, int bits) {
    var point = Enclosure.point(x);
    return x.isZero() ? point : point.times(log(point, bits + 4)).round(bits);
  }

  public static Enclosure atan(Enclosure x, int bits) {
    return increasing(x, point -> atan(point, bits).round(bits));
  }

  // Euler's series 4.4.42: atan x = x/(1+x^2) (1 + 2/3 z + 2/3 4/5 z^2 + ...), z = x^2/(1+x^2).
  private static Enclosure atan(Rational x, int bits) {
    if (x.abs().compareTo(Rational.ONE) > 0) {
      var quarterTurn = pi(bits + 4).times(Rational.of(x.signum(), 2));
      return quarterTurn.minus(atan(x.inverse(), bits + 4));
    }
    var bottom = Rational.ONE.plus(x.times(x));
    var z = x.times(x).over(bottom);
    var sum = series(z, j -> 2 * j + 2, j -> 2 * j + 3, 0, bits + 16);
    return sum.times(x.over(bottom));
  }

  /// Machin: pi = 16 atan(1/5) - 4 atan(1/239).
  public static Enclosure pi(int bits) {
    var first = atan(Rational.of(1, 5), bits + 8).times(Rational.of(16));
    return first.minus(atan(Rational.of(1, 239), bits + 8).times(Rational.of(4))).round(bits);
  }

  public static Enclosure sin(Enclosure x, int bits) {
    return wave(x, 1, bits);
  }

  public static Enclosure cos(Enclosure x, int bits) {
    return wave(x, 0, bits);
  }

  // cos(x - quarter pi/2). Between neighbouring extrema, which lie at the integers n of `halfTurns`
  // with values (-1)^n, it is monotone.
  private static Enclosure wave(Enclosure x, int quarter, int bits) {
    var size = Math.max(x.lower().floor().bitLength(), x.upper().floor().bitLength());
    if (size > LARGEST_ANGLE_BITS || x.width().compareTo(Rational.of(7)) > 0) {
      return Enclosure.of(-1, 1);
    }
    var pi = pi(bits + size + 16);
    var result = wave(x.lower(), quarter, pi, bits);
    if (x.isPoint()) {
      return result;
    }
    result = result.hull(wave(x.upper(), quarter, pi, bits));
    var halfTurns = x.over(pi).minus(Enclosure.point(Rational.of(quarter, 2)));
    var last = halfTurns.upper().floor();
    for (var n = ceiling(halfTurns.lower()); n.compareTo(last) <= 0; n = n.add(BigInteger.ONE)) {
      result = result.hull(n.testBit(0) ? Enclosure.of(-1, -1) : ONE);
    }
    return result;
  }

  // x = k pi/2 + r with |r| < 1, so cos(x - quarter pi/2) = cos(r + (k - quarter) pi/2).
  private static Enclosure wave(Rational x, int quarter, Enclosure pi, int bits) {
    var halfPi = pi.times(Rational.HALF);
    var k = x.over(halfPi.lower()).plus(Rational.HALF).floor();
    var r = Enclosure.point(x).minus(halfPi.times(Rational.of(k)));
    var turned = k.subtract(BigInteger.valueOf(quarter)).mod(BigInteger.valueOf(4)).intValue();
    var even = turned % 2 == 0;
    var result = even ? cosNearZero(r, bits + 8) : increasing(r, p -> sinNearZero(p, bits + 8));
    return (turned == 1 || turned == 2 ? result.negate() : result).round(bits);
  }

  // 4.3.65: sin r = r (1 - r^2/(2 3) + r^4/(2 3 4 5) - ...), for |r| <= 1, where it increases.
  private static Enclosure sinNearZero(Rational r, int bits) {
    var sum = series(r.times(r).negate(), j -> 1, j -> (2 * j + 2) * (2 * j + 3), 0, bits);
    return sum.times(r);
  }

  // 4.3.66: cos r = 1 - r^2/(1 2) + r^4/(1 2 3 4) - ..., for |r| <= 1, least at an end.
  private static Enclosure cosNearZero(Enclosure r, int bits) {
    Function<Rational, Enclosure> cos =
        p -> series(p.times(p).negate(), j -> 1, j -> (2 * j + 1) * (2 * j + 2), 0, bits);
    var hull = r.isPoint() ? cos.apply(r.lower()) : cos.apply(r.lower()).hull(cos.apply(r.upper()));
    return r.containsZero() ? hull.hull(ONE) : hull;
  }

  /// Precise enough for 1 - erf x and 1 + erf x to have about `bits` significant bits while |x| <=
  /// 32.
  public static Enclosure erf(Enclosure x, int bits) {
    return increasing(x, p -> p.signum() < 0 ? erf(p.negate(), bits).negate() : erf(p, bits));
  }

  private static Enclosure erf(Rational x, int bits) {
    var square = x.times(x);
    if (x.compareTo(Rational.of(LARGEST_ERF_SERIES)) > 0) {
      return ONE.minus(erfComplement(x, square, bits));
    }
    // 7.1.6: erf x = 2x/sqrt(pi) exp(-x^2) (1 + 2x^2/3 + (2x^2)^2/(3 5) + ...). The ratio
    // 2x^2/(2j+3) is at most 1/2 from j = 2x^2 on; 1 - erf x > exp(-x^2)/(4x) > 2^(-2x^2-8).
    var most = ceiling(square.times(Rational.TWO)).intValueExact();
    var working = bits + most + 32;
    var sum = series(square.times(Rational.TWO), j -> 1, j -> 2 * j + 3, most, working);
    var factor = exp(square.negate(), working).over(rootOfPi(working));
    return sum.times(factor).times(x.times(Rational.TWO)).round(working);
  }

  // 7.1.23 and its remainder, for x > 0: 1 - erf x lies between (1 - 1/(2x^2)) g and g, where
  // g = exp(-x^2)/(x sqrt(pi)).
  private static Enclosure erfComplement(Rational x, Rational square, int bits) {
    var bound = exp(Enclosure.point(square.negate()), bits);
    var share =
        new Enclosure(Rational.ONE.minus(square.times(Rational.TWO).inverse()), Rational.ONE);
    return bound.over(rootOfPi(bits).times(x)).times(share).round(bits);
  }

  private static Enclosure rootOfPi(int bits) {
    return root(pi(bits + 4), 2, bits + 4);
  }

  /// The n-th root, n >= 1, exact for powers of rationals; throws `Undefined` unless x >= 0.
  public static Enclosure root(Enclosure x, int n, int bits) {
    if (x.lower().signum() < 0) {
      throw new Undefined("root of " + x);
    }
    return increasing(x, point -> root(point, n, bits));
  }

  // With N = floor(x 2^(ns)) and r = floor(N^(1/n)): r <= x^(1/n) 2^s < r + 1.
  private static Enclosure root(Rational x, int n, int bits) {
    var exact = Rational.of(root(x.numerator(), n), root(x.denominator(), n));
    if (exact.power(n).equals(x)) {
      return Enclosure.point(exact);
    }
    var size = x.numerator().bitLength() - x.denominator().bitLength();
    var shift = bits - Math.floorDiv(size, n);
    var root = root(x.times(twoTo(n * shift)).floor(), n);
    return new Enclosure(Rational.of(root), Rational.of(root.add(BigInteger.ONE)))
        .times(twoTo(-shift));
  }

  // Newton's iteration from above for the floor of the root: by the inequality of the means no
  // step falls below it, and a step that does not decrease starts from it.
  private static BigInteger root(BigInteger radicand, int n) {
    var degree = BigInteger.valueOf(n);
    var root = BigInteger.ONE.shiftLeft(radicand.bitLength() / n + 1);
    while (true) {
      var quotient = radicand.divide(root.pow(n - 1));
      var next = root.multiply(BigInteger.valueOf(n - 1)).add(quotient).divide(degree);
      if (next.compareTo(root) >= 0) {
        return root;
      }
      if (next.signum() == 0) {
        return next;
      }
      root = next;
    }
  }
}
