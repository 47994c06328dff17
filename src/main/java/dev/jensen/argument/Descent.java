package dev.jensen.argument;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.prove.Search;
import dev.jensen.refute.numeric.CompiledFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Climbs from points of a grid to where the least slack of strict constraints is largest, to find
/// narrow sets that samples miss. What it finds are candidates only.
final class Descent {
  private static final int MOST_SYMBOLS = 4;
  private static final int STEPS = 60;
  private static final double[] STARTS = {0, 1, -1, 0.1, -0.1, 3, -3, 0.5, -0.5};

  private final List<String> names;
  private final List<CompiledFunction> slacks;
  private final Search search;

  Descent(List<Constraint> constraints, List<String> names, Search search) {
    this.names = names;
    this.search = search;
    this.slacks =
        names.isEmpty()
                || names.size() > MOST_SYMBOLS
                || constraints.stream().anyMatch(c -> c.relation() == Relation.ZERO)
            ? List.of()
            : constraints.stream()
                .filter(c -> c.relation() != Relation.NONZERO)
                .map(c -> CompiledFunction.of(c.expression(), names))
                .toList();
  }

  /// Points at which all slacks seem positive, with few digits first.
  List<Map<String, Expr>> candidates() {
    var found = new ArrayList<Map<String, Expr>>();
    var starts = slacks.isEmpty() ? 0 : (int) Math.pow(STARTS.length, names.size());
    for (int code = 0; code < Math.min(starts, 800) && found.isEmpty(); code++) {
      if (search.expired()) {
        break;
      }
      var point = climbed(start(code));
      if (slack(point) > 0) {
        for (int digits = 1; digits <= 6; digits++) {
          found.add(rounded(point, digits));
        }
      }
    }
    return found;
  }

  private double[] start(int code) {
    var point = new double[names.size()];
    var rest = code;
    for (int i = 0; i < point.length; i++) {
      point[i] = STARTS[rest % STARTS.length];
      rest /= STARTS.length;
    }
    return point;
  }

  private double[] climbed(double[] start) {
    var best = start;
    var height = slack(best);
    var step = 0.5;
    for (int k = 0; k < STEPS && step > 1e-7 && !(height > 0 && step < 1e-3); k++) {
      var moved = false;
      for (int i = 0; i < best.length; i++) {
        for (var sign : new int[] {1, -1}) {
          var next = best.clone();
          next[i] += sign * step;
          var there = slack(next);
          if (there > height) {
            best = next;
            height = there;
            moved = true;
          }
        }
      }
      if (!moved) {
        step /= 2;
      }
    }
    return best;
  }

  private double slack(double[] point) {
    var least = Double.POSITIVE_INFINITY;
    for (var each : slacks) {
      var value = each.at(point);
      least = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Math.min(least, value);
    }
    return least;
  }

  private Map<String, Expr> rounded(double[] point, int digits) {
    var rational = new HashMap<String, Expr>();
    for (int i = 0; i < point.length; i++) {
      var decimal = new BigDecimal(point[i]).setScale(digits, RoundingMode.HALF_EVEN);
      rational.put(
          names.get(i),
          Expr.of(Rational.of(decimal.unscaledValue(), BigDecimal.TEN.pow(digits).toBigInteger())));
    }
    return rational;
  }
}
