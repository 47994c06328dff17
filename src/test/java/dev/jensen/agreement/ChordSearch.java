package dev.jensen.agreement;

import dev.jensen.kernel.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Chords of a domain on which a function is most nearly concave, found in double precision: long
/// and short random ones, the best of each length moved about. What they are worth, the evaluator
/// with 60 digits says.
final class ChordSearch {
  /// How many chords of each length are tried, and how often the best ones are moved.
  record Effort(int chords, int moves, int kept) {}

  private static final double ROUNDING = 4e-16;
  private static final double[] LENGTHS = {Double.NaN, 0.25, 1.0 / 256, 1.0 / 2048};
  private static final BigDecimal[] WEIGHTS = {
    new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("0.25"), new BigDecimal("0.875")
  };

  private final Points points;
  private final Random random;
  private final Effort effort;
  private final List<String> variables;

  ChordSearch(Points points, Random random, Effort effort, List<String> variables) {
    this.points = points;
    this.random = random;
    this.effort = effort;
    this.variables = variables;
  }

  private record Scored(Chord<BigDecimal> chord, double score) {}

  /// Up to `kept` chords for each length, and one at random. Their ends were inside the domain as
  /// far as `points` can tell, when they were first drawn; moved ones need not be.
  List<Chord<BigDecimal>> suspects(Expr function, Map<String, BigDecimal> parameters) {
    var suspects = new ArrayList<Chord<BigDecimal>>();
    var pool = new ArrayList<Map<String, BigDecimal>>();
    for (int i = 0; i < effort.chords(); i++) {
      points.inside(parameters).ifPresent(pool::add);
    }
    if (pool.isEmpty()) {
      return List.of();
    }
    for (var length : LENGTHS) {
      var scored = new ArrayList<Scored>();
      for (int i = 0; i < effort.chords(); i++) {
        var a = pool.get(random.nextInt(pool.size()));
        var b = Double.isNaN(length) ? pool.get(random.nextInt(pool.size())) : near(a, length);
        var chord = new Chord<>(a, b, WEIGHTS[random.nextInt(WEIGHTS.length)]);
        var score = score(chord, function);
        if (!Double.isNaN(score)) {
          scored.add(new Scored(chord, score));
        }
      }
      scored.sort(Comparator.comparingDouble(Scored::score).reversed());
      scored.stream()
          .limit(effort.kept())
          .map(best -> climb(best, function))
          .forEach(suspects::add);
      if (!scored.isEmpty()) {
        suspects.add(scored.get(random.nextInt(scored.size())).chord());
      }
    }
    return suspects;
  }

  /// Half of the directions have small whole coordinates: along such ones sums of affine functions
  /// cancel.
  private Map<String, BigDecimal> near(Map<String, BigDecimal> a, double length) {
    var b = new TreeMap<>(a);
    var whole = random.nextBoolean();
    for (var name : variables) {
      var step = whole || variables.size() == 1 ? random.nextInt(5) - 2 : random.nextGaussian();
      b.merge(name, Points.onGrid(length * step), BigDecimal::add);
    }
    return b;
  }

  private Chord<BigDecimal> climb(Scored start, Expr function) {
    var best = start;
    for (int i = 0; i < effort.moves(); i++) {
      var size = Math.pow(2, -random.nextInt(11));
      var shifted = new TreeMap<String, BigDecimal>();
      variables.forEach(name -> shifted.put(name, Points.onGrid(size * random.nextGaussian())));
      var both = random.nextBoolean();
      var a = moved(best.chord().a(), shifted);
      var chord =
          new Chord<>(
              a, both ? moved(best.chord().b(), shifted) : best.chord().b(), best.chord().weight());
      var score = score(chord, function);
      if (score > best.score()) {
        best = new Scored(chord, score);
      }
    }
    return best.chord();
  }

  private static Map<String, BigDecimal> moved(
      Map<String, BigDecimal> point, Map<String, BigDecimal> by) {
    var moved = new TreeMap<>(point);
    by.forEach((name, change) -> moved.merge(name, change, BigDecimal::add));
    return moved;
  }

  /// The gap relative to the values and to the square of the length, a little lower because of
  /// rounding.
  private double score(Chord<BigDecimal> chord, Expr function) {
    var a = Points.doubles(chord.a());
    var b = Points.doubles(chord.b());
    double square = 0;
    for (var name : variables) {
      var d =
          chord
              .a()
              .getOrDefault(name, BigDecimal.ZERO)
              .subtract(chord.b().getOrDefault(name, BigDecimal.ZERO))
              .doubleValue();
      square += d * d;
    }
    if (square == 0 || !points.contains(chord.a()) || !points.contains(chord.b())) {
      return Double.NaN;
    }
    var weight = chord.weight().doubleValue();
    var gap = gap(new Chord<>(a, b, weight), function);
    if (Double.isNaN(gap)) {
      return Double.NaN;
    }
    var size =
        1e-9
            + Math.abs(Evaluator.FAST.value(function, a).orElse(0.0))
            + Math.abs(Evaluator.FAST.value(function, b).orElse(0.0));
    return (gap / size - ROUNDING) / Math.min(1, square);
  }

  private static double gap(Chord<Double> chord, Expr function) {
    try {
      return chord.gap(function, Evaluator.FAST).orElse(Double.NaN);
    } catch (OutsideDomain | TooCloseToTell unknown) {
      return Double.NaN;
    }
  }
}
