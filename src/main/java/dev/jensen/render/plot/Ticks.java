package dev.jensen.render.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Round numbers on an axis.
final class Ticks {
  private static final int ABOUT = 5;

  private Ticks() {}

  /// Throws `IllegalArgumentException` where there is nothing between the ends.
  static List<Double> between(double low, double high) {
    if (!Double.isFinite(high - low) || high <= low) {
      throw new IllegalArgumentException("no axis from " + low + " to " + high);
    }
    double step = step((high - low) / ABOUT);
    var ticks = new ArrayList<Double>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /// 1, 2 or 5 times a power of ten.
  private static double step(double about) {
    double power = Math.pow(10, Math.floor(Math.log10(about)));
    double share = about / power;
    return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
  }

  static String label(double value) {
    return label(value, 6);
  }

  /// For a value that is not round: to three digits.
  static String about(double value) {
    return label(value, 3);
  }

  private static String label(double value, int digits) {
    var context = new MathContext(digits, RoundingMode.HALF_UP);
    var rounded = new BigDecimal(value).round(context).stripTrailingZeros();
    if (rounded.abs().compareTo(new BigDecimal("1e-12")) < 0) {
      return "0";
    }
    var isPlain = Math.abs(value) < 1e5 && Math.abs(value) >= 1e-4;
    return isPlain ? rounded.toPlainString() : rounded.toString();
  }
}
