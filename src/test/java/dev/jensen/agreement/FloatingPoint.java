package dev.jensen.agreement;

import java.math.BigInteger;
import java.math.MathContext;

/// Arithmetic in double precision: fast, only to find points worth a closer look.
final class FloatingPoint implements Numbers<Double> {
  static final FloatingPoint ARITHMETIC = new FloatingPoint();

  private FloatingPoint() {}

  private static double defined(double value) {
    if (Double.isNaN(value)) {
      throw new OutsideDomain("no number");
    }
    return value;
  }

  @Override
  public Double quotient(BigInteger top, BigInteger bottom) {
    if (top.bitLength() < 53 && bottom.bitLength() < 53) {
      return (double) top.longValue() / bottom.longValue();
    }
    return new java.math.BigDecimal(top)
        .divide(new java.math.BigDecimal(bottom), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public Double plus(Double a, Double b) {
    return defined(a + b);
  }

  @Override
  public Double negate(Double a) {
    return -a;
  }

  @Override
  public Double times(Double a, Double b) {
    return defined(a * b);
  }

  @Override
  public Double over(Double a, Double b) {
    if (b == 0) {
      throw new OutsideDomain("division by zero");
    }
    return defined(a / b);
  }

  @Override
  public Double power(Double a, int exponent) {
    if (a == 0 && exponent < 0) {
      throw new OutsideDomain("division by zero");
    }
    return Math.pow(a, exponent);
  }

  @Override
  public Double squareRoot(Double a) {
    return defined(Math.sqrt(a));
  }

  @Override
  public Double exp(Double a) {
    return Math.exp(a);
  }

  @Override
  public Double expm1(Double a) {
    return Math.expm1(a);
  }

  @Override
  public Double log(Double a) {
    if (a <= 0) {
      throw new OutsideDomain("log of a number that is not positive");
    }
    return Math.log(a);
  }

  @Override
  public Double log1p(Double a) {
    if (a <= -1) {
      throw new OutsideDomain("log of a number that is not positive");
    }
    return Math.log1p(a);
  }

  @Override
  public Double sin(Double a) {
    return defined(Math.sin(a));
  }

  @Override
  public Double cos(Double a) {
    return defined(Math.cos(a));
  }

  @Override
  public Double atan(Double a) {
    return Math.atan(a);
  }

  @Override
  public Double erf(Double a) {
    return Math.abs(a) < 1 ? series(a) : Math.signum(a) * (1 - erfc(Math.abs(a)));
  }

  @Override
  public Double erfc(Double a) {
    return a < 2 ? 1 - series(a) : fraction(a);
  }

  private static double series(double x) {
    if (x < -6) {
      return -1;
    }
    var term = x;
    var sum = x;
    for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
      term *= 2 * x * x / odd;
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  private static double fraction(double x) {
    var tail = x;
    for (int n = 100; n >= 1; n--) {
      tail = x + n / 2.0 / tail;
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
  }

  @Override
  public Double pi() {
    return Math.PI;
  }

  @Override
  public Double floor(Double a) {
    return Math.floor(a);
  }

  @Override
  public Double max(Double a, Double b) {
    return Math.max(a, b);
  }

  @Override
  public int sign(Double a) {
    return (int) Math.signum(a);
  }

  @Override
  public int leaning(Double a) {
    return sign(a);
  }

  @Override
  public double approximate(Double a) {
    return a;
  }
}
