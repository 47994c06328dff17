package dev.jensen.prove.sos;

import dev.jensen.refute.numeric.Doubles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The positive definite matrices Q_k that fulfil the equations and have the greatest product of
/// determinants, in double precision. They are the inverses of the moment matrices M_k(y) where the
/// convex function pᵀy - Σ log det M_k(y) is least (Boyd and Vandenberghe, Convex Optimization,
/// 8.5.3 and 9.6), and Newton's method finds y, from the moments of a few points on.
final class AnalyticCentre {
  private static final int MOST_STEPS = 80;
  private static final double DONE = 1e-9;
  private static final double NEGATIVE = 1e-9;
  private static final double[] REGULAR = {0, 1e-15, 1e-13, 1e-11};
  private static final double DESCENT = 0.1;
  private static final double SHORTEST = 1e-9;

  private final Moments moments;
  private final double[] target;
  private final double[] start;
  private final BooleanSupplier stop;

  /// The points are such that the multipliers are >= 0 there.
  AnalyticCentre(GramSystem system, List<double[]> points, BooleanSupplier stop) {
    this.moments = new Moments(system);
    this.target = new double[system.equations()];
    for (int a = 0; a < target.length; a++) {
      target[a] = Doubles.of(system.target(a));
    }
    this.start = new double[target.length];
    for (var point : points) {
      add(system, point);
    }
    this.stop = stop;
  }

  private void add(GramSystem system, double[] point) {
    var values = new double[start.length];
    double largest = 1;
    for (int a = 0; a < values.length; a++) {
      values[a] = system.monomials().get(a).at(point);
      largest = Math.max(largest, Math.abs(values[a]));
    }
    for (int a = 0; a < values.length; a++) {
      start[a] += values[a] / largest;
    }
  }

  /// The matrices, for the target with `shift` times the sum of the squares of the basis added;
  /// empty when there are none that are positive definite, as far as can be told.
  Optional<double[][][]> matrices(double shift) {
    var p = target.clone();
    if (shift > 0) {
      var squares = moments.equations(units());
      for (int a = 0; a < p.length; a++) {
        p[a] += shift * squares[a];
      }
    }
    double level = dot(p, start);
    if (!(level > 0)) {
      return Optional.empty();
    }
    var y = start.clone();
    scale(y, moments.order() / level);
    for (int step = 0; step < MOST_STEPS && !stop.getAsBoolean(); step++) {
      var inverses = inverses(y);
      if (inverses.isEmpty()) {
        return Optional.empty();
      }
      var gradient = moments.equations(inverses.get());
      for (int a = 0; a < p.length; a++) {
        gradient[a] = p[a] - gradient[a];
      }
      var direction = descent(moments.curvature(inverses.get()), gradient);
      if (direction.isEmpty()) {
        return Optional.empty();
      }
      double decrement = -dot(gradient, direction.get());
      if (decrement < DONE) {
        // One more step doubles the number of digits.
        return inverses(sum(y, direction.get(), 1));
      }
      var next = next(y, p, direction.get(), decrement);
      if (next.isEmpty() || isSeparated(p, next.get())) {
        return Optional.empty();
      }
      y = next.get();
    }
    return Optional.empty();
  }

  private double[][][] units() {
    var units = moments.matrices(start);
    for (var unit : units) {
      for (int i = 0; i < unit.length; i++) {
        Arrays.fill(unit[i], 0);
        unit[i][i] = 1;
      }
    }
    return units;
  }

  /// True when y shows that there are no matrices at all.
  private static boolean isSeparated(double[] p, double[] y) {
    double sum = 0;
    double size = 0;
    for (int a = 0; a < p.length; a++) {
      sum += p[a] * y[a];
      size += Math.abs(p[a] * y[a]);
    }
    return sum < -NEGATIVE * size;
  }

  /// Where a step along the direction ends that descends enough.
  private Optional<double[]> next(double[] y, double[] p, double[] direction, double decrement) {
    double before = value(y, p);
    for (double step = 1; step > SHORTEST; step /= 2) {
      var next = sum(y, direction, step);
      double after = value(next, p);
      if (after <= before - DESCENT * step * decrement + 1e-12 * Math.abs(before)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private double value(double[] y, double[] p) {
    double value = dot(p, y);
    for (var matrix : moments.matrices(y)) {
      var factor = Cholesky.of(matrix);
      if (factor.isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      value -= factor.get().logDeterminant();
    }
    return value;
  }

  private Optional<double[][][]> inverses(double[] y) {
    var matrices = moments.matrices(y);
    for (int b = 0; b < matrices.length; b++) {
      var factor = Cholesky.of(matrices[b]);
      if (factor.isEmpty()) {
        return Optional.empty();
      }
      matrices[b] = factor.get().inverse();
    }
    return Optional.of(matrices);
  }

  /// Newton's direction; where the equations depend on each other, with a little added to the
  /// diagonal.
  private static Optional<double[]> descent(double[][] curvature, double[] gradient) {
    var diagonal = new double[gradient.length];
    for (int a = 0; a < gradient.length; a++) {
      diagonal[a] = curvature[a][a];
    }
    for (double more : REGULAR) {
      for (int a = 0; a < gradient.length; a++) {
        curvature[a][a] = diagonal[a] * (1 + more);
      }
      var factor = Cholesky.of(curvature);
      if (factor.isPresent()) {
        var direction = factor.get().solve(gradient);
        scale(direction, -1);
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  /// y + factor z.
  private static double[] sum(double[] y, double[] z, double factor) {
    var sum = y.clone();
    for (int i = 0; i < y.length; i++) {
      sum[i] += factor * z[i];
    }
    return sum;
  }
}
