package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The points of a template in order of height, as numbers.
final class TemplatePoints {
  private final Template template;
  private final Ground ground;
  private final double[][] bases;
  private final double[][][] columns;

  TemplatePoints(Template template, Ground ground, ParameterSamples samples) {
    this.template = template;
    this.ground = ground;
    var base = compile(template.base(), samples);
    var compiled = template.columns().stream().map(column -> compile(column, samples)).toList();
    bases = new double[ground.samples()][];
    columns = new double[ground.samples()][compiled.size()][];
    for (var s = 0; s < ground.samples(); s++) {
      var vector = samples.vectors().get(s);
      bases[s] = at(base, vector);
      for (var j = 0; j < compiled.size(); j++) {
        columns[s][j] = at(compiled.get(j), vector);
      }
    }
  }

  private static List<CompiledFunction> compile(List<Expr> exprs, ParameterSamples samples) {
    return exprs.stream().map(e -> CompiledFunction.of(e, samples.names())).toList();
  }

  private static double[] at(List<CompiledFunction> functions, double[] vector) {
    return functions.stream().mapToDouble(f -> f.at(vector)).toArray();
  }

  /// One point; its numbers are worked out when asked for.
  final class Point {
    private final List<GridValue> choice;
    private final int height;
    private final double[][] coordinates = new double[ground.samples()][];
    private final double[] values = new double[ground.samples()];
    private final BitSet known = new BitSet();

    private Point(List<GridValue> choice, int height) {
      this.choice = choice;
      this.height = height;
    }

    List<GridValue> choice() {
      return choice;
    }

    int height() {
      return height;
    }

    /// The coordinates with the parameters of a sample.
    double[] coordinates(int sample) {
      if (coordinates[sample] == null) {
        coordinates[sample] = computed(sample);
      }
      return coordinates[sample];
    }

    private double[] computed(int sample) {
      var coordinates = bases[sample].clone();
      for (var j = 0; j < choice.size(); j++) {
        var c = choice.get(j).value();
        for (var i = 0; i < coordinates.length && c != 0; i++) {
          coordinates[i] += c * columns[sample][j][i];
        }
      }
      return coordinates;
    }

    /// The function's value, not a number outside the domain.
    double value(int sample) {
      if (!known.get(sample)) {
        values[sample] = ground.value(sample, coordinates(sample));
        known.set(sample);
      }
      return values[sample];
    }
  }

  /// The point with this choice of numbers.
  Point point(List<GridValue> choice) {
    return new Point(choice, choice.stream().mapToInt(GridValue::height).sum());
  }

  /// About the given number of points that are defined on the sample, none left out that is simpler
  /// than one returned.
  List<Point> simplest(int count, int sample, Deadline deadline) {
    var points = new ArrayList<Point>();
    var highest = template.grids().stream().mapToInt(TemplatePoints::highest).sum();
    for (var height = 0; height <= highest && points.size() < count; height++) {
      collect(height, new ArrayList<>(), sample, points, 2 * count, deadline);
    }
    return points;
  }

  private static int highest(List<GridValue> grid) {
    return grid.stream().mapToInt(GridValue::height).max().orElse(0);
  }

  private void collect(
      int left,
      List<GridValue> choice,
      int sample,
      List<Point> points,
      int limit,
      Deadline deadline) {
    if (points.size() >= limit || deadline.expired()) {
      return;
    }
    var j = choice.size();
    if (j == template.grids().size()) {
      var point = point(List.copyOf(choice));
      if (left == 0 && (sample < 0 || !Double.isNaN(point.value(sample)))) {
        points.add(point);
      }
      return;
    }
    for (var value : template.grids().get(j)) {
      if (value.height() <= left) {
        choice.add(value);
        collect(left - value.height(), choice, sample, points, limit, deadline);
        choice.removeLast();
      }
    }
  }
}
