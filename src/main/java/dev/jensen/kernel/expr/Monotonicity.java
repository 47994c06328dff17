package dev.jensen.kernel.expr;

/// How a function of one argument moves with it. `UNKNOWN` means *not established*.
public enum Monotonicity {
  /// strictly increasing
  INCREASING,
  NONDECREASING,
  NONINCREASING,
  /// strictly decreasing
  DECREASING,
  UNKNOWN;

  public boolean isNondecreasing() {
    return this == INCREASING || this == NONDECREASING;
  }

  public boolean isNonincreasing() {
    return this == DECREASING || this == NONINCREASING;
  }

  public boolean isStrict() {
    return this == INCREASING || this == DECREASING;
  }

  /// The monotonicity of the negated function.
  public Monotonicity negate() {
    return switch (this) {
      case INCREASING -> DECREASING;
      case NONDECREASING -> NONINCREASING;
      case NONINCREASING -> NONDECREASING;
      case DECREASING -> INCREASING;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
