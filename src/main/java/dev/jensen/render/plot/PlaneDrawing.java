package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A function of two variables: bands between its levels, the kinks, the chord seen from above; and
/// the profile along the chord.
final class PlaneDrawing {
  private static final int LEVELS = 8;

  /// A line through the start that leaves the domain so soon says nothing of its extent.
  private static final double THIN = 1e-3;

  private static final double HEIGHT = 0.8;

  private final Scene scene;
  private final Numeric numeric;

  PlaneDrawing(Scene scene) {
    this.scene = scene;
    this.numeric = new Numeric(scene.variables());
  }

  Optional<Picture> picture() {
    var ends =
        scene
            .segment()
            .map(s -> List.of(numeric.point(s.a()), numeric.point(s.b())))
            .orElse(List.of());
    var across = axis(0, ends);
    var up = axis(1, ends);
    var function = numeric.where(scene.function(), scene.domain());
    var contours = new Contours(function::at, across, up);
    var values = contours.sorted();
    if (values.length == 0) {
      return Optional.empty();
    }
    var marks = new ArrayList<Picture.Mark>(levels(contours, values, across, up));
    marks.addAll(boundaries(across, up));
    ends(ends, across, up, marks);
    var panels = new ArrayList<Picture.Panel>();
    panels.add(new Picture.Panel(across, up, HEIGHT, marks));
    ProfileDrawing.panel(scene).ifPresent(panels::add);
    return Optional.of(new Picture(panels, false, scene.caption()));
  }

  private Picture.Axis axis(int coordinate, List<double[]> ends) {
    var domain = numeric.tests(scene.domain());
    var around = ends.stream().mapToDouble(end -> end[coordinate]).toArray();
    var start = ends.isEmpty() ? start(domain) : ends.get(0);
    var limits = Drawing.ends(domain, start, coordinate);
    var name = Drawing.symbol(scene.variables().get(coordinate));
    // Other points of the domain may reach further than the line through the start.
    var isThin = limits[1] - limits[0] < THIN;
    double low =
        isThin || scene.domain().size() > 1
            ? Math.min(limits[0], start[coordinate] - 3)
            : limits[0];
    double high =
        isThin || scene.domain().size() > 1
            ? Math.max(limits[1], start[coordinate] + 3)
            : limits[1];
    return Window.across(
        name,
        around.length == 0 ? DoubleStream.of(start[coordinate]).toArray() : around,
        low,
        high);
  }

  private double[] start(Numeric.Tests domain) {
    double[] values = {0, 1, -1, 2, -2, 0.5, -0.5};
    for (double x : values) {
      for (double y : values) {
        if (domain.holdAt(x, y)) {
          return new double[] {x, y};
        }
      }
    }
    return numeric.point(scene.inside());
  }

  private static Picture.Side end(boolean isLower) {
    return isLower ? Picture.Side.BELOW : Picture.Side.ABOVE;
  }

  /// From the fifth to the ninety-fifth percentile in equal steps, and everything below.
  private static List<Picture.Mark> levels(
      Contours contours, double[] values, Picture.Axis across, Picture.Axis up) {
    var marks = new ArrayList<Picture.Mark>();
    marks.add(new Picture.Level(0, LEVELS, contours.above(Double.NEGATIVE_INFINITY)));
    double low = values[values.length / 20];
    double high = values[values.length - 1 - values.length / 20];
    for (int k = 1; k < LEVELS && high > low; k++) {
      var loops = contours.above(low + (high - low) * k / LEVELS);
      if (!loops.isEmpty()) {
        marks.add(new Picture.Level(k, LEVELS, Thinning.of(loops, across, up)));
      }
    }
    return marks;
  }

  private List<Picture.Mark> boundaries(Picture.Axis across, Picture.Axis up) {
    var lines = new ArrayList<List<Picture.Point>>();
    for (var kink : scene.kinks()) {
      var on = numeric.of(kink.on());
      var where = numeric.tests(kink.where());
      for (var line : new Contours(on::at, across, up).at(0)) {
        lines.addAll(Thinning.of(joined(kept(line, where)), across, up));
      }
    }
    return lines.isEmpty() ? List.of() : List.of(new Picture.Line(Picture.Role.BOUNDARY, lines));
  }

  /// Stretches that follow on each other as one.
  private static List<List<Picture.Point>> joined(List<List<Picture.Point>> stretches) {
    var lines = new ArrayList<List<Picture.Point>>();
    for (var stretch : stretches) {
      if (!lines.isEmpty() && lines.getLast().getLast().equals(stretch.getFirst())) {
        lines.getLast().add(stretch.getLast());
      } else {
        lines.add(new ArrayList<>(stretch));
      }
    }
    return lines;
  }

  /// The stretches of a line where the conditions hold.
  private static List<List<Picture.Point>> kept(List<Picture.Point> line, Numeric.Tests where) {
    var kept = new ArrayList<List<Picture.Point>>();
    for (int i = 1; i < line.size(); i++) {
      var a = line.get(i - 1);
      var b = line.get(i);
      if (where.holdAt((a.x() + b.x()) / 2, (a.y() + b.y()) / 2)) {
        kept.add(List.of(a, b));
      }
    }
    return kept;
  }

  private void ends(
      List<double[]> ends, Picture.Axis across, Picture.Axis up, List<Picture.Mark> marks) {
    if (ends.isEmpty()) {
      return;
    }
    var segment = scene.segment().orElseThrow();
    double weight = Numeric.number(segment.weight());
    var a = new Picture.Point(ends.get(0)[0], ends.get(0)[1]);
    var b = new Picture.Point(ends.get(1)[0], ends.get(1)[1]);
    var m =
        new Picture.Point(
            weight * a.x() + (1 - weight) * b.x(), weight * a.y() + (1 - weight) * b.y());
    marks.add(new Picture.Line(Picture.Role.CHORD, List.of(List.of(a, b))));
    var isALower = a.y() <= b.y();
    marks.add(new Picture.Dot(a, "A", Optional.empty(), end(isALower)));
    marks.add(new Picture.Dot(b, "B", Optional.empty(), end(!isALower)));
    // Beside the chord: to its right, or above it where it runs across.
    var isFlat =
        Math.abs(across.share(a.x()) - across.share(b.x()))
            > Math.abs(up.share(a.y()) - up.share(b.y()));
    var side = isFlat ? Picture.Side.ABOVE : Picture.Side.RIGHT;
    marks.add(new Picture.Dot(m, "M", Optional.empty(), side));
  }
}
