package dev.jensen.render.plot;

import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The function along the line through the ends of a chord: t = 0 at A, t = 1 at B.
final class ProfileDrawing {
  private static final double BEYOND = 0.3;
  private static final double HEIGHT = 0.8;

  private ProfileDrawing() {}

  static Optional<Picture> picture(Scene scene) {
    return panel(scene).map(panel -> new Picture(List.of(panel), false, scene.caption()));
  }

  static Optional<Picture.Panel> panel(Scene scene) {
    return scene.segment().flatMap(segment -> panel(scene, segment));
  }

  private static Optional<Picture.Panel> panel(Scene scene, Scene.Segment segment) {
    var numeric = new Numeric(scene.variables());
    var a = numeric.point(segment.a());
    var b = numeric.point(segment.b());
    var function = numeric.where(scene.function(), scene.domain());
    var graph = new Curve(t -> function.at(mixed(a, b, t)), -BEYOND, 1 + BEYOND).parts();
    if (graph.isEmpty()) {
      return Optional.empty();
    }
    double middle = 1 - Numeric.number(segment.weight());
    var marks = new ArrayList<Picture.Mark>();
    var ends =
        List.of(
            new Picture.Point(0, Numeric.number(segment.atA())),
            new Picture.Point(1, Numeric.number(segment.atB())),
            new Picture.Point(middle, Numeric.number(segment.left())),
            new Picture.Point(middle, Numeric.number(segment.right())));
    var up =
        Window.up(
            new Formula.Letter("f"), graph, ends.stream().mapToDouble(Picture.Point::y).toArray());
    var across = Window.axis(new Formula.Letter("t"), -BEYOND, 1 + BEYOND);
    marks.add(new Picture.Line(Picture.Role.GRAPH, Thinning.of(graph, across, up)));
    marks.addAll(ChordMarks.of(segment, ends.get(0), ends.get(1), ends.get(2), ends.get(3)));
    return Optional.of(new Picture.Panel(across, up, HEIGHT, marks));
  }

  private static double[] mixed(double[] a, double[] b, double t) {
    var point = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      point[i] = a[i] + t * (b[i] - a[i]);
    }
    return point;
  }
}
