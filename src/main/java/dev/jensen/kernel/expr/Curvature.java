package dev.jensen.kernel.expr;

/// How the graph of a function lies to its chords. `UNKNOWN` means *not established*.
public enum Curvature {
  AFFINE,
  CONVEX,
  STRICTLY_CONVEX,
  CONCAVE,
  STRICTLY_CONCAVE,
  UNKNOWN;

  public boolean isConvex() {
    return this == AFFINE || this == CONVEX || this == STRICTLY_CONVEX;
  }

  public boolean isConcave() {
    return this == AFFINE || this == CONCAVE || this == STRICTLY_CONCAVE;
  }

  public boolean isStrict() {
    return this == STRICTLY_CONVEX || this == STRICTLY_CONCAVE;
  }

  /// The curvature of the negated function.
  public Curvature negate() {
    return switch (this) {
      case AFFINE, UNKNOWN -> this;
      case CONVEX -> CONCAVE;
      case STRICTLY_CONVEX -> STRICTLY_CONCAVE;
      case CONCAVE -> CONVEX;
      case STRICTLY_CONCAVE -> STRICTLY_CONVEX;
    };
  }

  /// The same without strictness.
  public Curvature weak() {
    return switch (this) {
      case STRICTLY_CONVEX -> CONVEX;
      case STRICTLY_CONCAVE -> CONCAVE;
      default -> this;
    };
  }

  /// True when every function of this curvature has the other one too.
  public boolean implies(Curvature weaker) {
    return switch (weaker) {
      case UNKNOWN -> true;
      case CONVEX -> isConvex();
      case CONCAVE -> isConcave();
      default -> this == weaker;
    };
  }
}
