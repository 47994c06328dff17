package dev.jensen.refute;

import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Two rational points whose midpoint violates Jensen's inequality.
record Chord(List<Rational> a, List<Rational> b) {
  private static final double[] WIDTHS = {
    1, 0.6, 0.3, 0.15, 0.08, 0.04, 0.02, 0.01, 0.003, 0.001, 1e-4, 1e-6
  };

  int height() {
    return a.stream().mapToInt(Height::of).sum() + b.stream().mapToInt(Height::of).sum();
  }

  /// Tells whether a chord between two points is violated.
  interface Test {
    boolean violated(double[] a, double[] b);
  }

  /// The chord between `a` and `b` moved to simple points as far as the test stays passed: all
  /// coordinates together first, then one by one.
  static Chord simplified(double[] a, double[] b, Test test) {
    var left = exact(a);
    var right = exact(b);
    var reach = reach(a, b);
    for (var width : WIDTHS) {
      var nearA = rounded(a, width * reach);
      var nearB = rounded(b, width * reach);
      if (test.violated(doubles(nearA), doubles(nearB))) {
        left = nearA;
        right = nearB;
        break;
      }
    }
    var symmetric = symmetric(a, b, test);
    for (var pass = 0; pass < 2; pass++) {
      for (var i = 0; i < a.length; i++) {
        shorten(left, left, right, i, reach, test);
        shorten(right, left, right, i, reach, test);
      }
    }
    var chord = new Chord(List.of(left), List.of(right));
    return symmetric.filter(other -> other.height() < chord.height()).orElse(chord);
  }

  /// The chord with a simple midpoint and a simple difference.
  private static Optional<Chord> symmetric(double[] a, double[] b, Test test) {
    var reach = reach(a, b);
    var middle = Jensen.mixture(a, b, 0.5);
    var half = new double[a.length];
    for (var i = 0; i < a.length; i++) {
      half[i] = (a[i] - b[i]) / 2;
    }
    for (var width : WIDTHS) {
      for (var narrow : WIDTHS) {
        var center = rounded(middle, narrow * width * reach);
        var step = rounded(half, width * reach / 2);
        var left = new Rational[a.length];
        var right = new Rational[a.length];
        for (var i = 0; i < a.length; i++) {
          left[i] = center[i].plus(step[i]);
          right[i] = center[i].minus(step[i]);
        }
        if (test.violated(doubles(left), doubles(right))) {
          return Optional.of(new Chord(List.of(left), List.of(right)));
        }
      }
    }
    return Optional.empty();
  }

  private static void shorten(
      Rational[] moving, Rational[] a, Rational[] b, int i, double reach, Test test) {
    var old = moving[i];
    for (var width : WIDTHS) {
      var value = Doubles.of(old);
      var candidate = Doubles.simplestBetween(value - 2 * width * reach, value + 2 * width * reach);
      if (Height.of(candidate) < Height.of(old)) {
        moving[i] = candidate;
        if (test.violated(doubles(a), doubles(b))) {
          return;
        }
        moving[i] = old;
      }
    }
  }

  private static double reach(double[] a, double[] b) {
    var reach = 0.0;
    for (var i = 0; i < a.length; i++) {
      reach = Math.max(reach, Math.abs(a[i] - b[i]));
    }
    return reach;
  }

  private static Rational[] rounded(double[] point, double width) {
    return Arrays.stream(point)
        .mapToObj(x -> Doubles.simplestBetween(x - width, x + width))
        .toArray(Rational[]::new);
  }

  private static Rational[] exact(double[] point) {
    return rounded(point, 0);
  }

  private static double[] doubles(Rational[] point) {
    return Arrays.stream(point).mapToDouble(Doubles::of).toArray();
  }
}
