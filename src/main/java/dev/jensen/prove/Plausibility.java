package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.numeric.CompiledFunction;

/// A quick look at midpoints of sample points, before anything is proved.
record Plausibility(Search search, Context context) {
  private static final double NOISE = 1e-7;

  /// False when a sampled chord lies below the graph.
  boolean convex(Expr function) {
    return bends(function, 1);
  }

  boolean concave(Expr function) {
    return bends(function, -1);
  }

  private boolean bends(Expr function, int sign) {
    var points = new Signs(search, context).points(function);
    try {
      var compiled = CompiledFunction.of(function, points.names());
      var vectors = points.vectors();
      for (int i = 0; i < vectors.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (violates(compiled, vectors.get(i), vectors.get(j), points.names(), sign)) {
            return false;
          }
        }
      }
      return true;
    } catch (IllegalArgumentException notEvaluated) {
      return true;
    }
  }

  private boolean violates(
      CompiledFunction f, double[] a, double[] b, java.util.List<String> names, int sign) {
    // Parameters stay fixed along a chord: the second point takes them from the first.
    var right = b.clone();
    var middle = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      if (!context.variables().contains(names.get(k))) {
        right[k] = a[k];
      }
      middle[k] = (a[k] + right[k]) / 2;
    }
    var left = f.at(a);
    var end = f.at(right);
    var mid = f.at(middle);
    var size = 1 + Math.abs(left) + Math.abs(end);
    return sign * (mid - (left + end) / 2) > NOISE * size;
  }
}
