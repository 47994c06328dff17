package dev.jensen.render.plot;

import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A function of one variable: its graph with the chord, below it the second derivative with its
/// signs shaded; the kinks as vertical lines.
final class LineDrawing {
  private static final double GRAPH_HEIGHT = 0.62;
  private static final double SECOND_HEIGHT = 0.38;
  private static final double SIGN_ROOM = 0.16;

  private final Scene scene;
  private final Numeric numeric;
  private final Numeric.Function function;
  private final Picture.Axis across;
  private final List<Double> kinks;

  LineDrawing(Scene scene) {
    this.scene = scene;
    this.numeric = new Numeric(scene.variables());
    this.function = numeric.where(scene.function(), scene.domain());
    var chord = scene.segment().map(Chord::new);
    var ends = chord.map(c -> new double[] {c.a(), c.b()}).orElse(new double[0]);
    var domain = numeric.tests(scene.domain());
    double start = start(domain, ends);
    var limits = Drawing.ends(domain, new double[] {start}, 0);
    var wide = Window.across(name(), ends, limits[0], limits[1]);
    var near = kinks(wide.low() - 3, wide.high() + 3);
    var around =
        DoubleStream.concat(DoubleStream.of(ends), near.stream().mapToDouble(Double::doubleValue))
            .toArray();
    this.across = Window.across(name(), around, limits[0], limits[1]);
    this.kinks = kinks(across.low(), across.high());
  }

  private Formula name() {
    return Drawing.symbol(scene.variables().get(0));
  }

  private double start(Numeric.Tests domain, double[] ends) {
    if (ends.length > 0) {
      return ends[0];
    }
    double inside = numeric.point(scene.inside())[0];
    return DoubleStream.of(0, 1, -1, 0.5, -0.5, 2, -2, 0.1, -0.1, 5, -5, 10, -10, 100, inside)
        .filter(domain::holdAt)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no point of the domain"));
  }

  /// The chord in numbers.
  private final class Chord {
    private final Scene.Segment segment;

    Chord(Scene.Segment segment) {
      this.segment = segment;
    }

    double a() {
      return numeric.point(segment.a())[0];
    }

    double b() {
      return numeric.point(segment.b())[0];
    }

    double middle() {
      double weight = Numeric.number(segment.weight());
      return weight * a() + (1 - weight) * b();
    }
  }

  /// Where a kink's expression is 0 between two values, and the function bends there.
  private List<Double> kinks(double low, double high) {
    var found = new ArrayList<Double>();
    for (var kink : scene.kinks()) {
      var on = numeric.of(kink.on());
      var where = numeric.tests(kink.where());
      int steps = 400;
      for (int i = 0; i < steps; i++) {
        double a = low + (high - low) * i / steps;
        double b = low + (high - low) * (i + 1) / steps;
        if (on.at(a) >= 0 != on.at(b) >= 0) {
          double root = root(on, a, b);
          if (where.holdAt(root) && found.stream().noneMatch(x -> Math.abs(x - root) < 1e-9)) {
            found.add(root);
          }
        }
      }
    }
    return found;
  }

  private static double root(Numeric.Function on, double low, double high) {
    double a = low;
    double b = high;
    for (int i = 0; i < 60; i++) {
      double middle = (a + b) / 2;
      if (on.at(a) >= 0 == on.at(middle) >= 0) {
        a = middle;
      } else {
        b = middle;
      }
    }
    // A root at a round number is one.
    double rounded = Math.rint(a * 1e6) / 1e6;
    return Math.abs(rounded - a) < 1e-9 ? rounded : a;
  }

  Optional<Picture> picture() {
    var graph = new Curve(function::at, across.low(), across.high()).parts();
    if (graph.isEmpty()) {
      return Optional.empty();
    }
    var panels = new ArrayList<Picture.Panel>();
    panels.add(graph(graph));
    second().ifPresent(panels::add);
    return Optional.of(new Picture(panels, true, scene.caption()));
  }

  private Picture.Panel graph(List<List<Picture.Point>> graph) {
    var marks = new ArrayList<Picture.Mark>();
    var certainly = new ArrayList<Double>();
    var later = new ArrayList<Picture.Mark>();
    scene
        .segment()
        .ifPresent(
            segment -> {
              var chord = new Chord(segment);
              var a = new Picture.Point(chord.a(), Numeric.number(segment.atA()));
              var b = new Picture.Point(chord.b(), Numeric.number(segment.atB()));
              var m = new Picture.Point(chord.middle(), Numeric.number(segment.left()));
              var c = new Picture.Point(chord.middle(), Numeric.number(segment.right()));
              List.of(a, b, m, c).forEach(point -> certainly.add(point.y()));
              later.addAll(ChordMarks.of(segment, a, b, m, c));
            });
    var up =
        Window.up(
            new Formula.Letter("f"),
            graph,
            certainly.stream().mapToDouble(Double::doubleValue).toArray());
    marks.addAll(walls(up));
    marks.add(new Picture.Line(Picture.Role.GRAPH, Thinning.of(graph, across, up)));
    marks.addAll(later);
    return new Picture.Panel(across, up, GRAPH_HEIGHT, marks);
  }

  private List<Picture.Mark> walls(Picture.Axis up) {
    var lines =
        kinks.stream()
            .map(x -> List.of(new Picture.Point(x, up.low()), new Picture.Point(x, up.high())))
            .toList();
    return lines.isEmpty() ? List.of() : List.of(new Picture.Line(Picture.Role.BOUNDARY, lines));
  }

  private Optional<Picture.Panel> second() {
    if (scene.bends().isEmpty()) {
      return Optional.empty();
    }
    var pieces = new ArrayList<Numeric.Function>();
    scene.bends().forEach(bend -> pieces.add(numeric.where(bend.second(), all(bend))));
    var second = new Curve(x -> first(pieces, x), across.low(), across.high());
    var lines = second.parts();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var tight = Window.up(new Formula.Second("f", List.of()), lines, 0);
    // Room for the signs above the curve.
    double room = SIGN_ROOM * (tight.high() - tight.low());
    var up = Window.axis(tight.name(), tight.low(), tight.high() + room);
    var marks = new ArrayList<Picture.Mark>(strips(second.samples()));
    marks.addAll(walls(up));
    marks.add(new Picture.Line(Picture.Role.SECOND_DERIVATIVE, Thinning.of(lines, across, up)));
    return Optional.of(new Picture.Panel(across, up, SECOND_HEIGHT, marks));
  }

  private List<dev.jensen.kernel.expr.Constraint> all(Scene.Bend bend) {
    var conditions = new ArrayList<>(scene.domain());
    conditions.addAll(bend.where());
    return conditions;
  }

  private static double first(List<Numeric.Function> pieces, double x) {
    for (var piece : pieces) {
      double value = piece.at(x);
      if (Double.isFinite(value)) {
        return value;
      }
    }
    return Double.NaN;
  }

  /// Stretches where the second derivative keeps one sign.
  private static List<Picture.Strip> strips(List<Picture.Point> samples) {
    var strips = new ArrayList<Picture.Strip>();
    int start = 0;
    for (int i = 1; i <= samples.size(); i++) {
      if (i == samples.size() || sign(samples.get(i)) != sign(samples.get(start))) {
        var sign = sign(samples.get(start));
        if (sign != 0 && i - start > 1) {
          double from = start == 0 ? samples.get(0).x() : between(samples, start);
          double to = i == samples.size() ? samples.get(i - 1).x() : between(samples, i);
          strips.add(new Picture.Strip(from, to, sign > 0));
        }
        start = i;
      }
    }
    return strips;
  }

  private static double between(List<Picture.Point> samples, int i) {
    return (samples.get(i - 1).x() + samples.get(i).x()) / 2;
  }

  private static int sign(Picture.Point sample) {
    double y = sample.y();
    return !Double.isFinite(y) || Math.abs(y) < 1e-9 ? 0 : y > 0 ? 1 : -1;
  }
}
