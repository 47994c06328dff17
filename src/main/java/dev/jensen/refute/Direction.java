package dev.jensen.refute;

/// Which claim a witness speaks against.
public enum Direction {
  /// the graph lies above a chord somewhere
  NOT_CONVEX(1),
  /// the graph lies below a chord somewhere
  NOT_CONCAVE(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /// The sign of `f(λa + (1-λ)b) - λf(a) - (1-λ)f(b)` at a witness.
  public int sign() {
    return sign;
  }
}
