package dev.jensen.prove.sos;

import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.numeric.Doubles;
import dev.jensen.refute.numeric.SymmetricEigen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where the target has zeros, every matrix Q is singular, always in the same directions: the
/// squares vanish where the target does. Guesses the directions from matrices for a target that is
/// a little larger, makes them rational, and leaves the combinations of the basis that are
/// orthogonal to them (Borwein and Wolkowicz, Facial reduction for a cone-convex programming
/// problem).
final class Face {
  private static final double SMALL = 0.02;
  private static final double GAP = 20;
  private static final double TOLERANCE = 2e-3;

  private Face() {}

  /// The blocks on the face; the blocks themselves where no eigenvalue is small beside the others.
  static List<Block> of(List<Block> blocks, double[][][] matrices) {
    var values = new double[matrices.length][][];
    var vectors = new double[matrices.length][][];
    for (int b = 0; b < matrices.length; b++) {
      values[b] = Arrays.stream(matrices[b]).map(double[]::clone).toArray(double[][]::new);
      vectors[b] = SymmetricEigen.diagonalize(values[b]);
    }
    double level = level(Arrays.stream(values).flatMapToDouble(Face::diagonal).sorted().toArray());
    var faces = new ArrayList<Block>();
    for (int b = 0; b < matrices.length; b++) {
      var eigenvalues = diagonal(values[b]).toArray();
      var eigenvectors = vectors[b];
      var small =
          IntStream.range(0, eigenvalues.length)
              .filter(i -> eigenvalues[i] < level)
              .mapToObj(i -> eigenvectors[i])
              .toArray(double[][]::new);
      var face = orthogonal(blocks.get(b), small);
      if (face.size() > 0) {
        faces.add(face);
      }
    }
    return faces;
  }

  private static DoubleStream diagonal(double[][] matrix) {
    return IntStream.range(0, matrix.length).mapToDouble(i -> matrix[i][i]);
  }

  /// What is below stands for 0: the middle of the widest gap between the values.
  private static double level(double[] ascending) {
    double largest = ascending[ascending.length - 1];
    double level = 0;
    double widest = GAP;
    for (int k = 1; k < ascending.length; k++) {
      double gap = ascending[k] / ascending[k - 1];
      if (ascending[k - 1] < SMALL * largest && gap > widest) {
        level = Math.sqrt(ascending[k] * ascending[k - 1]);
        widest = gap;
      }
    }
    return level;
  }

  /// The basis of what is orthogonal to the columns, after these have been brought to echelon form.
  private static Block orthogonal(Block block, double[][] columns) {
    int n = block.size();
    var pivots = new int[columns.length];
    var isPivot = new boolean[n];
    for (int k = 0; k < columns.length; k++) {
      int pivot = largest(columns[k], isPivot);
      pivots[k] = pivot;
      isPivot[pivot] = true;
      double value = columns[k][pivot];
      columns[k] = Arrays.stream(columns[k]).map(v -> v / value).toArray();
      for (int other = 0; other < columns.length; other++) {
        if (other != k) {
          double factor = columns[other][pivot];
          for (int i = 0; i < n; i++) {
            columns[other][i] -= factor * columns[k][i];
          }
        }
      }
    }
    var basis = new ArrayList<Polynomial>();
    for (int i = 0; i < n; i++) {
      if (!isPivot[i]) {
        basis.add(combination(block.basis(), i, columns, pivots));
      }
    }
    return new Block(block.multiplier(), basis);
  }

  private static Polynomial combination(
      List<Polynomial> basis, int i, double[][] columns, int[] pivots) {
    var sum = basis.get(i);
    for (int k = 0; k < columns.length; k++) {
      var factor = rational(columns[k][i]);
      sum = sum.plus(basis.get(pivots[k]).times(factor.negate()));
    }
    return sum;
  }

  private static Rational rational(double value) {
    double tolerance = TOLERANCE * Math.max(1, Math.abs(value));
    return Doubles.simplestBetween(value - tolerance, value + tolerance);
  }

  private static int largest(double[] column, boolean[] taken) {
    int best = -1;
    for (int i = 0; i < column.length; i++) {
      if (!taken[i] && (best < 0 || Math.abs(column[i]) > Math.abs(column[best]))) {
        best = i;
      }
    }
    return best;
  }
}
