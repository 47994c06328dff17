package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/// How many cells the kinks of a function cut the domain into, at least: as many as there are
/// patterns of signs at sample points. Without time to count, there are too many.
record Cells(Search search, Context context) {
  private static final int SAMPLES = 200;
  private static final int STRIDE = 37;
  private static final double WEIGHT = 0.381966;

  boolean areMoreThan(int most, Expr function) {
    var names = new TreeSet<>(context.variables());
    context.constraints().forEach(c -> names.addAll(c.expression().symbols()));
    names.addAll(function.symbols());
    var gaps = Kinks.gaps(function);
    try {
      var points = search.points(context.constraints(), List.copyOf(names), SAMPLES);
      var signs = gaps.stream().map(gap -> CompiledFunction.of(gap, points.names())).toList();
      var patterns = new HashSet<BitSet>();
      for (var point : mixed(points.vectors())) {
        var pattern = new BitSet();
        for (int i = 0; i < signs.size(); i++) {
          pattern.set(i, signs.get(i).at(point) > 0);
        }
        patterns.add(pattern);
        if (patterns.size() > most || search.expired()) {
          return true;
        }
      }
      return false;
    } catch (IllegalArgumentException notEvaluated) {
      return false;
    }
  }

  /// The points and as many between them, since sample points are simple and lie on few lines.
  private static List<double[]> mixed(List<double[]> points) {
    var all = new ArrayList<>(points);
    for (int i = 0; i < points.size(); i++) {
      var a = points.get(i);
      var b = points.get(STRIDE * i % points.size());
      var between = new double[a.length];
      for (int k = 0; k < a.length; k++) {
        between[k] = a[k] + WEIGHT * (b[k] - a[k]);
      }
      all.add(between);
    }
    return all;
  }
}
