package dev.jensen.agreement;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Arithmetic with 80 digits of which 60 are relied on: each operation adds a bound of its error,
/// and nothing is decided within it. Elementary functions are big-math's; erf is our own.
final class Balls implements Numbers<Ball> {
  static final Balls ARITHMETIC = new Balls();

  private static final int DIGITS = 80;
  private static final MathContext WORKING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final MathContext GUARDED = new MathContext(DIGITS + 8, RoundingMode.HALF_EVEN);
  private static final MathContext UP = new MathContext(4, RoundingMode.UP);
  private static final BigDecimal LARGEST_EXPONENT = new BigDecimal(20_000);
  private static final BigDecimal LARGEST_ERROR = new BigDecimal(140);
  private static final BigDecimal TINY = new BigDecimal("1e-8500");
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal SMALL = new BigDecimal("0.001");
  private static final int LARGEST_POWER = 5000;

  private Balls() {}

  /// With the error of rounding added to the radius where digits may have been cut off.
  private static Ball rounded(BigDecimal middle, BigDecimal radius) {
    var cut = middle.precision() >= DIGITS ? middle.ulp() : BigDecimal.ZERO;
    return cut.signum() == 0 && radius.signum() == 0
        ? Ball.exact(middle)
        : new Ball(middle, radius.add(cut, UP));
  }

  /// A value of an elementary function, computed with more digits than are kept.
  private static Ball computed(BigDecimal value, BigDecimal radius) {
    var middle = value.round(WORKING);
    var error = middle.abs().scaleByPowerOfTen(2 - DIGITS).round(UP);
    return new Ball(middle, radius.add(error, UP));
  }

  private static BigDecimal small(Ball a, String what) {
    if (a.radius().compareTo(SMALL) > 0) {
      throw new TooCloseToTell("the argument of " + what + " is not known well enough");
    }
    return a.radius();
  }

  @Override
  public Ball quotient(BigInteger top, BigInteger bottom) {
    return over(Ball.exact(new BigDecimal(top)), Ball.exact(new BigDecimal(bottom)));
  }

  @Override
  public Ball plus(Ball a, Ball b) {
    return rounded(a.middle().add(b.middle(), WORKING), a.radius().add(b.radius(), UP));
  }

  @Override
  public Ball negate(Ball a) {
    return new Ball(a.middle().negate(), a.radius());
  }

  @Override
  public Ball times(Ball a, Ball b) {
    var middle = a.middle().multiply(b.middle(), WORKING);
    if (a.isExact() && b.isExact()) {
      return rounded(middle, BigDecimal.ZERO);
    }
    var radius =
        a.middle()
            .abs()
            .multiply(b.radius(), UP)
            .add(b.middle().abs().multiply(a.radius(), UP), UP)
            .add(a.radius().multiply(b.radius(), UP), UP);
    return rounded(middle, radius);
  }

  @Override
  public Ball over(Ball a, Ball b) {
    if (sign(b) == 0) {
      throw new OutsideDomain("division by zero");
    }
    var middle = a.middle().divide(b.middle(), WORKING);
    if (a.isExact() && b.isExact()) {
      return rounded(middle, BigDecimal.ZERO);
    }
    var least = b.middle().abs().subtract(b.radius());
    var change = a.radius().add(middle.abs().multiply(b.radius(), UP), UP);
    return rounded(middle, change.divide(least.round(new MathContext(4, RoundingMode.DOWN)), UP));
  }

  @Override
  public Ball power(Ball a, int exponent) {
    if (exponent < 0) {
      return over(Ball.ONE, power(a, Math.negateExact(exponent)));
    }
    if (exponent > LARGEST_POWER) {
      throw new TooCloseToTell("the power " + exponent);
    }
    if (exponent == 0) {
      return Ball.ONE;
    }
    var root = power(a, exponent / 2);
    var square = exponent == 1 ? Ball.ONE : times(root, root);
    return exponent % 2 == 0 ? square : times(square, a);
  }

  @Override
  public Ball squareRoot(Ball a) {
    if (sign(a) < 0) {
      throw new OutsideDomain("root of a negative number");
    }
    if (sign(a) == 0) {
      return Ball.ZERO;
    }
    var root = a.middle().sqrt(WORKING);
    if (a.isExact() && root.multiply(root).compareTo(a.middle()) == 0) {
      return Ball.exact(root);
    }
    return computed(root, a.radius().divide(root, UP));
  }

  @Override
  public Ball exp(Ball a) {
    var x = a.middle();
    if (x.signum() == 0 && a.isExact()) {
      return Ball.ONE;
    }
    if (x.compareTo(LARGEST_EXPONENT) > 0) {
      throw new TooCloseToTell("exp of a large number");
    }
    var radius = small(a, "exp");
    if (x.negate().compareTo(LARGEST_EXPONENT) > 0) {
      return new Ball(BigDecimal.ZERO, TINY);
    }
    var value = BigDecimalMath.exp(x, GUARDED);
    return computed(value, value.multiply(TWO).multiply(radius, UP));
  }

  @Override
  public Ball expm1(Ball a) {
    if (a.middle().abs().compareTo(SMALL) > 0) {
      return minus(exp(a), Ball.ONE);
    }
    var sum = BigDecimal.ZERO;
    var term = BigDecimal.ONE;
    for (int n = 1; n <= DIGITS / 3 + 2; n++) {
      term = term.multiply(a.middle()).divide(new BigDecimal(n), GUARDED);
      sum = sum.add(term, GUARDED);
    }
    return a.isExact() && sum.signum() == 0
        ? Ball.ZERO
        : computed(sum, small(a, "expm1").multiply(TWO, UP));
  }

  @Override
  public Ball log(Ball a) {
    if (sign(a) <= 0) {
      throw new OutsideDomain("log of a number that is not positive");
    }
    if (a.isExact() && a.middle().compareTo(BigDecimal.ONE) == 0) {
      return Ball.ZERO;
    }
    var least = a.middle().subtract(a.radius());
    var value = BigDecimalMath.log(a.middle(), GUARDED);
    return computed(value, a.radius().divide(least, UP).add(new BigDecimal("1e-85"), UP));
  }

  @Override
  public Ball log1p(Ball a) {
    if (a.middle().abs().compareTo(SMALL) > 0) {
      return log(plus(Ball.ONE, a));
    }
    // log(1 + a) = 2 artanh(a / (2 + a))
    var w = a.middle().divide(a.middle().add(TWO), GUARDED);
    var square = w.multiply(w, GUARDED);
    var sum = BigDecimal.ZERO;
    var power = w.multiply(TWO);
    for (int n = 1; n <= DIGITS / 3 + 3; n += 2) {
      sum = sum.add(power.divide(new BigDecimal(n), GUARDED), GUARDED);
      power = power.multiply(square, GUARDED);
    }
    return a.isExact() && sum.signum() == 0
        ? Ball.ZERO
        : computed(sum, small(a, "log1p").multiply(TWO, UP));
  }

  /// The argument less a multiple of 2 pi, with enough digits of pi for what is cut off.
  private static BigDecimal turned(BigDecimal x) {
    var size = x.precision() - x.scale();
    if (size > DIGITS) {
      throw new TooCloseToTell("an angle of " + size + " digits");
    }
    if (size < 1) {
      return x;
    }
    var context = new MathContext(DIGITS + 10 + size);
    var turn = BigDecimalMath.pi(context).multiply(TWO);
    var turns = x.divide(turn, context).setScale(0, RoundingMode.HALF_EVEN);
    return x.subtract(turns.multiply(turn));
  }

  private static Ball absolute(BigDecimal value, Ball argument) {
    return computed(value, argument.radius().add(new BigDecimal("1e-82"), UP));
  }

  @Override
  public Ball sin(Ball a) {
    return a.isExact() && a.middle().signum() == 0
        ? Ball.ZERO
        : absolute(BigDecimalMath.sin(turned(a.middle()), GUARDED), a);
  }

  @Override
  public Ball cos(Ball a) {
    return a.isExact() && a.middle().signum() == 0
        ? Ball.ONE
        : absolute(BigDecimalMath.cos(turned(a.middle()), GUARDED), a);
  }

  @Override
  public Ball atan(Ball a) {
    return a.isExact() && a.middle().signum() == 0
        ? Ball.ZERO
        : absolute(BigDecimalMath.atan(a.middle(), GUARDED), a);
  }

  @Override
  public Ball erf(Ball a) {
    if (a.isExact() && a.middle().signum() == 0) {
      return Ball.ZERO;
    }
    var size = a.middle().abs();
    if (size.compareTo(LARGEST_ERROR) > 0) {
      return new Ball(new BigDecimal(a.middle().signum()), TINY);
    }
    var value =
        size.compareTo(BigDecimal.ONE) <= 0
            ? ErrorFunction.nearZero(a.middle(), GUARDED)
            : BigDecimal.ONE
                .subtract(ErrorFunction.complement(size, GUARDED), GUARDED)
                .multiply(new BigDecimal(a.middle().signum()));
    return computed(value, a.radius().multiply(TWO, UP));
  }

  @Override
  public Ball erfc(Ball a) {
    if (a.middle().signum() <= 0) {
      return minus(Ball.ONE, erf(a));
    }
    if (a.middle().compareTo(LARGEST_ERROR) > 0) {
      return new Ball(BigDecimal.ZERO, TINY);
    }
    var value = ErrorFunction.complement(a.middle(), GUARDED);
    // -erfc'(x) / erfc(x) <= x + sqrt(x^2 + 2); twice that for the width of the ball.
    var slope = a.middle().multiply(TWO).add(TWO).multiply(TWO);
    return computed(value, value.multiply(slope).multiply(small(a, "erfc"), UP));
  }

  @Override
  public Ball pi() {
    return computed(BigDecimalMath.pi(GUARDED), BigDecimal.ZERO);
  }

  @Override
  public Ball floor(Ball a) {
    var low = a.middle().subtract(a.radius()).setScale(0, RoundingMode.FLOOR);
    var high = a.middle().add(a.radius()).setScale(0, RoundingMode.FLOOR);
    if (low.compareTo(high) != 0) {
      throw new TooCloseToTell("the next integer");
    }
    return Ball.exact(low);
  }

  @Override
  public Ball max(Ball a, Ball b) {
    var difference = a.middle().subtract(b.middle());
    if (difference.abs().compareTo(a.radius().add(b.radius())) >= 0) {
      return difference.signum() >= 0 ? a : b;
    }
    return new Ball(a.middle().max(b.middle()), a.radius().max(b.radius()));
  }

  @Override
  public int sign(Ball a) {
    if (a.isExact()) {
      return a.middle().signum();
    }
    if (a.middle().abs().compareTo(a.radius()) <= 0) {
      throw new TooCloseToTell("a sign");
    }
    return a.middle().signum();
  }

  @Override
  public int leaning(Ball a) {
    return a.middle().signum();
  }

  @Override
  public double approximate(Ball a) {
    return a.middle().doubleValue();
  }
}
