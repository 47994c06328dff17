package dev.jensen.prove.sos;

import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.List;

/// The linear map from a vector y, one number for each monomial, to the moment matrices, its
/// adjoint, and what belongs to it.
final class Moments {
  private final int count;
  private final int[] sizes;
  private final int[] block;
  private final int[] row;
  private final int[] column;
  private final int[][] indices;
  private final double[][] values;
  private final List<List<int[]>> byMonomial = new ArrayList<>();

  Moments(GramSystem system) {
    count = system.equations();
    sizes = system.blocks().stream().mapToInt(Block::size).toArray();
    var entries = system.entries();
    block = entries.stream().mapToInt(GramSystem.Entry::block).toArray();
    row = entries.stream().mapToInt(GramSystem.Entry::row).toArray();
    column = entries.stream().mapToInt(GramSystem.Entry::column).toArray();
    indices = new int[entries.size()][];
    values = new double[entries.size()][];
    for (int a = 0; a < count; a++) {
      byMonomial.add(new ArrayList<>());
    }
    for (int e = 0; e < indices.length; e++) {
      var contributions = entries.get(e).contributions();
      indices[e] = contributions.keySet().stream().mapToInt(Integer::intValue).toArray();
      values[e] = contributions.values().stream().mapToDouble(Doubles::of).toArray();
      for (int t = 0; t < indices[e].length; t++) {
        byMonomial.get(indices[e][t]).add(new int[] {e, t});
      }
    }
  }

  /// The order of all matrices together.
  int order() {
    int sum = 0;
    for (int size : sizes) {
      sum += size;
    }
    return sum;
  }

  double[][][] matrices(double[] y) {
    var matrices = zeros();
    for (int e = 0; e < block.length; e++) {
      double sum = 0;
      for (int t = 0; t < indices[e].length; t++) {
        sum += values[e][t] * y[indices[e][t]];
      }
      var matrix = matrices[block[e]];
      matrix[row[e]][column[e]] = row[e] == column[e] ? sum : sum / 2;
      matrix[column[e]][row[e]] = matrix[row[e]][column[e]];
    }
    return matrices;
  }

  /// The left sides of the equations.
  double[] equations(double[][][] matrices) {
    var sums = new double[count];
    for (int e = 0; e < block.length; e++) {
      for (int t = 0; t < indices[e].length; t++) {
        sums[indices[e][t]] += values[e][t] * matrices[block[e]][row[e]][column[e]];
      }
    }
    return sums;
  }

  /// The second derivatives of -Σ log det M(y), from the inverses S of M(y): tr(S A_i S A_j).
  double[][] curvature(double[][][] inverses) {
    var curvature = new double[count][];
    for (int a = 0; a < count; a++) {
      curvature[a] = equations(sandwiched(a, inverses));
    }
    return curvature;
  }

  /// S A S.
  private double[][][] sandwiched(int monomial, double[][][] inverses) {
    var products = zeros();
    for (var place : byMonomial.get(monomial)) {
      int e = place[0];
      var s = inverses[block[e]];
      var product = products[block[e]];
      var left = s[row[e]];
      var right = s[column[e]];
      // Half of what an entry off the diagonal contributes belongs to its mirror image.
      double half = values[e][place[1]] / 2;
      for (int i = 0; i < s.length; i++) {
        for (int j = 0; j < s.length; j++) {
          product[i][j] += half * (left[i] * right[j] + right[i] * left[j]);
        }
      }
    }
    return products;
  }

  private double[][][] zeros() {
    var zeros = new double[sizes.length][][];
    for (int b = 0; b < sizes.length; b++) {
      zeros[b] = new double[sizes[b]][sizes[b]];
    }
    return zeros;
  }
}
