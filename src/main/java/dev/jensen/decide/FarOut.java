package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Search;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Points;
import dev.jensen.refute.numeric.CompiledFunction;
import dev.jensen.refute.numeric.SymmetricEigen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Points on the axes and diagonals of the whole space, the farther out or the closer to 0 the
/// nearer the parameters are to the end of what is admitted, at which the Hessian of a function of
/// several variables seems to have an eigenvalue of the wanted sign for all parameters.
///
/// @param quantities what is positive for the parameters and large near the end
record FarOut(Search search, Context context, Expr function, List<Expr> quantities) {
  private static final int MOST_VARIABLES = 3;
  private static final int SAMPLES = 60;
  private static final int MOST = 2;
  private static final int[] SCALES = {1, 4};

  List<Map<String, Expr>> points(Direction direction) {
    var variables = context.variables();
    var isWhole =
        context.constraints().stream().allMatch(c -> context.isParametric(c.expression()));
    if (variables.size() < 2 || variables.size() > MOST_VARIABLES || !isWhole) {
      return List.of();
    }
    try {
      var parameters =
          function.symbols().stream().filter(name -> !variables.contains(name)).sorted().toList();
      var samples = search.points(context.ofParameters().constraints(), parameters, SAMPLES);
      var hessian = Derivative.hessian(function, variables);
      return candidates().stream()
          .filter(point -> !search.expired() && bends(point, hessian, direction, samples))
          .limit(MOST)
          .toList();
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException notSmooth) {
      return List.of();
    }
  }

  private List<Map<String, Expr>> candidates() {
    var candidates = new ArrayList<Map<String, Expr>>();
    for (var quantity : quantities) {
      var large = Expr.sum(Numeral.ONE, quantity);
      for (int scale : SCALES) {
        var far = Expr.of(scale).times(large);
        for (var size : List.of(far, Numeral.ONE.over(far))) {
          var all = new HashMap<String, Expr>();
          context.variables().forEach(name -> all.put(name, size));
          candidates.add(all);
          for (var name : context.variables()) {
            var axis = new HashMap<String, Expr>();
            context.variables().forEach(other -> axis.put(other, Numeral.ZERO));
            axis.put(name, size);
            candidates.add(axis);
          }
        }
      }
    }
    return candidates;
  }

  private static boolean bends(
      Map<String, Expr> point, List<List<Expr>> hessian, Direction direction, Points samples) {
    int n = hessian.size();
    var entries = new CompiledFunction[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        var entry = hessian.get(i).get(j).substitute(point);
        entries[i][j] =
            CompiledFunction.of(
                direction == Direction.NOT_CONVEX ? entry : entry.negate(), samples.names());
      }
    }
    return samples.vectors().stream().allMatch(sample -> hasNegativeEigenvalue(entries, sample));
  }

  private static boolean hasNegativeEigenvalue(CompiledFunction[][] entries, double[] sample) {
    int n = entries.length;
    var matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = entries[i][j].at(sample);
      }
    }
    SymmetricEigen.diagonalize(matrix);
    for (int i = 0; i < n; i++) {
      if (matrix[i][i] < 0) {
        return true;
      }
    }
    return false;
  }
}
