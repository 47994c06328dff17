package dev.jensen.agreement;

import java.math.BigDecimal;

/// A real number that differs from `middle` by at most `radius`; exactly `middle` when that is 0.
record Ball(BigDecimal middle, BigDecimal radius) {
  static final Ball ZERO = exact(BigDecimal.ZERO);
  static final Ball ONE = exact(BigDecimal.ONE);

  static Ball exact(BigDecimal value) {
    return new Ball(value, BigDecimal.ZERO);
  }

  static Ball of(String decimal) {
    return exact(new BigDecimal(decimal));
  }

  boolean isExact() {
    return radius.signum() == 0;
  }

  boolean contains(BigDecimal value) {
    return middle.subtract(value).abs().compareTo(radius) <= 0;
  }
}
