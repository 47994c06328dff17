package dev.jensen.refute;

import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;

/// The points of a template in order of height, with the function's values on every sample.
final class TemplatePoints {
  /// A point as numbers: `coordinates()[s]` and `values()[s]` belong to the parameter sample s.
  static final class Point {
    private final List<GridValue> choice;
    private final int height;
    private final double[][] coordinates;
    private final double[] values;

    Point(List<GridValue> choice, int height, double[][] coordinates, double[] values) {
      this.choice = choice;
      this.height = height;
      this.coordinates = coordinates;
      this.values = values;
    }

    List<GridValue> choice() {
      return choice;
    }

    int height() {
      return height;
    }

    double[][] coordinates() {
      return coordinates;
    }

    double[] values() {
      return values;
    }
  }

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

  private static List<CompiledFunction> compile(
      List<dev.jensen.kernel.expr.Expr> exprs, ParameterSamples samples) {
    return exprs.stream().map(e -> CompiledFunction.of(e, samples.names())).toList();
  }

  private static double[] at(List<CompiledFunction> functions, double[] vector) {
    return functions.stream().mapToDouble(f -> f.at(vector)).toArray();
  }

  /// About the given number of points, none omitted that is simpler than one returned unless it is
  /// undefined on more samples than allowed.
  List<Point> simplest(int count, boolean everywhere, Deadline deadline) {
    var points = new ArrayList<Point>();
    var highest = template.grids().stream().mapToInt(TemplatePoints::highest).sum();
    for (var height = 0; height <= highest && points.size() < count; height++) {
      collect(height, new ArrayList<>(), height, everywhere, points, 2 * count, deadline);
    }
    return points;
  }

  private static int highest(List<GridValue> grid) {
    return grid.stream().mapToInt(GridValue::height).max().orElse(0);
  }

  private void collect(
      int left,
      List<GridValue> choice,
      int height,
      boolean everywhere,
      List<Point> points,
      int limit,
      Deadline deadline) {
    if (points.size() >= limit || deadline.expired()) {
      return;
    }
    var j = choice.size();
    if (j == template.grids().size()) {
      if (left == 0) {
        add(List.copyOf(choice), height, everywhere, points);
      }
      return;
    }
    for (var value : template.grids().get(j)) {
      if (value.height() <= left) {
        choice.add(value);
        collect(left - value.height(), choice, height, everywhere, points, limit, deadline);
        choice.removeLast();
      }
    }
  }

  private void add(List<GridValue> choice, int height, boolean everywhere, List<Point> points) {
    var coordinates = new double[ground.samples()][];
    var values = new double[ground.samples()];
    var defined = 0;
    for (var s = 0; s < values.length; s++) {
      coordinates[s] = bases[s].clone();
      for (var j = 0; j < choice.size(); j++) {
        var c = choice.get(j).value();
        for (var i = 0; i < coordinates[s].length; i++) {
          coordinates[s][i] += c == 0 ? 0 : c * columns[s][j][i];
        }
      }
      values[s] = ground.value(s, coordinates[s]);
      defined += Double.isNaN(values[s]) ? 0 : 1;
      if (everywhere && defined <= s) {
        return;
      }
    }
    if (defined > 0) {
      points.add(new Point(choice, height, coordinates, values));
    }
  }
}
