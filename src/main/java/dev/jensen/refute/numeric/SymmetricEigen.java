package dev.jensen.refute.numeric;

/// Eigenvalues and eigenvectors of small symmetric matrices by Jacobi's rotations (Golub & Van
/// Loan, section 8.5).
public final class SymmetricEigen {
  private static final int SWEEPS = 30;

  private SymmetricEigen() {}

  /// A unit eigenvector of the least eigenvalue; the matrix is overwritten. Not finite entries give
  /// a vector that means nothing.
  public static double[] leastEigenvector(double[][] matrix) {
    var vectors = diagonalize(matrix);
    var least = 0;
    for (var i = 1; i < matrix.length; i++) {
      least = matrix[i][i] < matrix[least][least] ? i : least;
    }
    return vectors[least];
  }

  /// Leaves the eigenvalues on the diagonal of the matrix, and returns a unit eigenvector for each.
  public static double[][] diagonalize(double[][] matrix) {
    var n = matrix.length;
    var vectors = new double[n][n];
    for (var i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (var sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > 0; sweep++) {
      for (var p = 0; p < n; p++) {
        for (var q = p + 1; q < n; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    return vectors;
  }

  private static double offDiagonal(double[][] a) {
    var off = 0.0;
    var size = 0.0;
    for (var i = 0; i < a.length; i++) {
      for (var j = 0; j < a.length; j++) {
        size += a[i][j] * a[i][j];
        off += i == j ? 0 : a[i][j] * a[i][j];
      }
    }
    return off > 1e-30 * size ? off : 0;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    var theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    var t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    var c = 1 / Math.sqrt(t * t + 1);
    var s = t * c;
    for (var k = 0; k < a.length; k++) {
      var kp = a[k][p];
      var kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (var k = 0; k < a.length; k++) {
      var pk = a[p][k];
      var qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
    }
    for (var k = 0; k < a.length; k++) {
      var vp = vectors[p][k];
      var vq = vectors[q][k];
      vectors[p][k] = c * vp - s * vq;
      vectors[q][k] = s * vp + c * vq;
    }
  }
}
