package dev.jensen.refute;

import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.TemplatePoints.Point;
import dev.jensen.refute.numeric.Doubles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Tries the pairs of a list of points, simplest first, as ends of a violated chord.
final class TripleSearch {
  /// Two points, a weight, and the samples on which Jensen's inequality is violated.
  record Triple(Point a, Point b, Rational lambda, BitSet coverage, int height) {}

  private record Weight(Rational lambda, double value, int height) {
    static Weight of(long numerator, long denominator, int height) {
      var lambda = Rational.of(numerator, denominator);
      return new Weight(lambda, Doubles.of(lambda), height);
    }
  }

  private static final List<Weight> WEIGHTS =
      List.of(
          Weight.of(1, 2, 0),
          Weight.of(1, 3, 4),
          Weight.of(2, 3, 4),
          Weight.of(1, 4, 5),
          Weight.of(3, 4, 5),
          Weight.of(1, 10, 8),
          Weight.of(9, 10, 8));

  /// Not to be changed.
  private static final BitSet NOWHERE = new BitSet();

  private final Ground ground;
  private final Jensen jensen;
  private final int[] order;

  TripleSearch(Ground ground, Direction direction) {
    this.ground = ground;
    this.jensen = new Jensen(ground, direction);
    this.order = new int[ground.samples()];
    Arrays.setAll(order, s -> s);
  }

  /// The sample on which most proposals failed so far.
  int strictestSample() {
    return order[0];
  }

  /// True when nothing on any sample speaks against the triple; gaps within rounding errors do not,
  /// vanishing ones do.
  boolean allows(Point a, Point b, Rational lambda) {
    var weight = Doubles.of(lambda);
    for (var k = 0; k < order.length; k++) {
      var s = order[k];
      var middle = Jensen.mixture(a.coordinates(s), b.coordinates(s), weight);
      if (!jensen.seemsViolated(ground.value(s, middle), a.value(s), b.value(s), weight)) {
        moveToFront(k);
        return false;
      }
    }
    return true;
  }

  /// Triples that hold on every sample (`everywhere`) or on some, simplest first, until enough are
  /// found, enough pairs tried, or time is up.
  List<Triple> among(
      List<Point> points,
      boolean everywhere,
      Predicate<Triple> wanted,
      int enough,
      int attempts,
      Deadline deadline) {
    var found = new ArrayList<Triple>();
    var levels = new TreeMap<Integer, List<Point>>();
    for (var point : points) {
      levels.computeIfAbsent(point.height(), h -> new ArrayList<>()).add(point);
    }
    if (points.isEmpty()) {
      return found;
    }
    var left = attempts;
    var highest = 2 * levels.lastKey() + WEIGHTS.getLast().height();
    for (var total = 0; total <= highest; total++) {
      for (var weight : WEIGHTS) {
        for (var level : levels.entrySet()) {
          var partners = levels.get(total - weight.height() - level.getKey());
          if (partners != null
              && (weight.height() > 0 || level.getKey() <= total - level.getKey())) {
            var same = 2 * level.getKey() == total - weight.height();
            left -=
                pair(level.getValue(), partners, same, weight, total, everywhere, wanted, found);
          }
          if (found.size() >= enough || left <= 0 || deadline.expired()) {
            return found;
          }
        }
      }
    }
    return found;
  }

  private int pair(
      List<Point> left,
      List<Point> right,
      boolean same,
      Weight weight,
      int height,
      boolean everywhere,
      Predicate<Triple> wanted,
      List<Triple> found) {
    var tried = 0;
    for (var i = 0; i < left.size() && !Thread.currentThread().isInterrupted(); i++) {
      for (var j = same && weight.height() == 0 ? i + 1 : 0; j < right.size(); j++) {
        var a = left.get(i);
        var b = right.get(j);
        if (!same || i != j) {
          tried++;
          var coverage = everywhere ? everywhere(a, b, weight) : somewhere(a, b, weight);
          if (!coverage.isEmpty()) {
            var triple = new Triple(a, b, weight.lambda(), coverage, height);
            if (wanted.test(triple)) {
              found.add(triple);
            }
          }
        }
      }
    }
    return tried;
  }

  private BitSet everywhere(Point a, Point b, Weight weight) {
    for (var k = 0; k < order.length; k++) {
      if (!holds(order[k], a, b, weight)) {
        moveToFront(k);
        return NOWHERE;
      }
    }
    var all = new BitSet();
    all.set(0, order.length);
    return confirmed(a, b, weight, all);
  }

  /// Samples that refuse often are tried first.
  private void moveToFront(int k) {
    var refusing = order[k];
    System.arraycopy(order, 0, order, 1, k);
    order[0] = refusing;
  }

  private BitSet somewhere(Point a, Point b, Weight weight) {
    var some = new BitSet();
    for (var s = 0; s < ground.samples(); s++) {
      some.set(s, holds(s, a, b, weight));
    }
    return confirmed(a, b, weight, some);
  }

  private boolean holds(int s, Point a, Point b, Weight weight) {
    var atA = a.value(s);
    var atB = b.value(s);
    if (Double.isNaN(atA) || Double.isNaN(atB)) {
      return false;
    }
    var middle = Jensen.mixture(a.coordinates(s), b.coordinates(s), weight.value());
    return jensen.violated(ground.unconstrained(s, middle), atA, atB, weight.value());
  }

  private BitSet confirmed(Point a, Point b, Weight weight, BitSet claimed) {
    var confirmed = new BitSet();
    for (var s = claimed.nextSetBit(0); s >= 0; s = claimed.nextSetBit(s + 1)) {
      var x = a.coordinates(s);
      var y = b.coordinates(s);
      var middle = Jensen.mixture(x, y, weight.value());
      confirmed.set(
          s, ground.contains(s, middle) && jensen.exceedsRounding(s, x, y, middle, weight.value()));
    }
    return confirmed.equals(claimed) ? confirmed : new BitSet();
  }
}
