package dev.jensen.refute;

/// Jensen's inequality in double precision, with margins against rounding.
final class Jensen {
  private static final double MARGIN = 1e-11;
  private static final double SAFETY = 4;
  private static final double SMALLEST_GAP = 1e-280;

  private final Ground ground;
  private final int sign;

  Jensen(Ground ground, Direction direction) {
    this.ground = ground;
    this.sign = direction.sign();
  }

  /// True when the three values violate the inequality by a margin relative to their sizes; false
  /// when one is not a number.
  boolean violated(double middle, double atA, double atB, double lambda) {
    var gap = sign * (middle - lambda * atA - (1 - lambda) * atB);
    return gap > MARGIN * (Math.abs(middle) + Math.abs(atA) + Math.abs(atB)) && gap > SMALLEST_GAP;
  }

  /// True when the rounded values violate the inequality, by however little.
  boolean seemsViolated(double middle, double atA, double atB, double lambda) {
    return sign * (middle - lambda * atA - (1 - lambda) * atB) > 0;
  }

  /// `violated` at points, with the domain and an estimate of rounding errors looked at.
  boolean violatedAt(int sample, double[] a, double[] b, double lambda) {
    var middle = mixture(a, b, lambda);
    return violated(
            ground.value(sample, middle), ground.value(sample, a), ground.value(sample, b), lambda)
        && exceedsRounding(sample, a, b, middle, lambda);
  }

  /// True when the gap exceeds what rounding can have made of it.
  boolean exceedsRounding(int sample, double[] a, double[] b, double[] middle, double lambda) {
    var atMiddle = ground.near(sample, middle);
    var atA = ground.near(sample, a);
    var atB = ground.near(sample, b);
    var gap = sign * (atMiddle.value() - lambda * atA.value() - (1 - lambda) * atB.value());
    return gap > SAFETY * (atMiddle.error() + lambda * atA.error() + (1 - lambda) * atB.error());
  }

  static double[] mixture(double[] a, double[] b, double lambda) {
    var middle = new double[a.length];
    for (var i = 0; i < middle.length; i++) {
      middle[i] = lambda * a[i] + (1 - lambda) * b[i];
    }
    return middle;
  }
}
