package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Lines without the points that nobody would miss: what is left is nowhere further from the line
/// than a small part of the panel. After Douglas and Peucker, "Algorithms for the reduction of the
/// number of points required to represent a digitized line" (1973).
final class Thinning {
  private static final double TOLERANCE = 1 / 8000.0;

  private final List<Picture.Point> line;
  private final Picture.Axis across;
  private final Picture.Axis up;
  private final BitSet kept = new BitSet();

  private Thinning(List<Picture.Point> line, Picture.Axis across, Picture.Axis up) {
    this.line = line;
    this.across = across;
    this.up = up;
  }

  static List<List<Picture.Point>> of(
      List<List<Picture.Point>> lines, Picture.Axis across, Picture.Axis up) {
    return lines.stream().map(line -> new Thinning(line, across, up).thinned()).toList();
  }

  private List<Picture.Point> thinned() {
    kept.set(0);
    kept.set(line.size() - 1);
    keep(0, line.size() - 1);
    var rest = new ArrayList<Picture.Point>();
    kept.stream().forEach(i -> rest.add(line.get(i)));
    return rest;
  }

  /// Keeps the point between two kept ones that is furthest from the stretch between them.
  private void keep(int first, int last) {
    int furthest = first;
    double most = TOLERANCE;
    for (int i = first + 1; i < last; i++) {
      double distance = distance(line.get(i), line.get(first), line.get(last));
      if (distance > most) {
        most = distance;
        furthest = i;
      }
    }
    if (furthest > first) {
      kept.set(furthest);
      keep(first, furthest);
      keep(furthest, last);
    }
  }

  private double distance(Picture.Point point, Picture.Point from, Picture.Point to) {
    double dx = x(to) - x(from);
    double dy = y(to) - y(from);
    double px = x(point) - x(from);
    double py = y(point) - y(from);
    double square = dx * dx + dy * dy;
    double share = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
    return Math.hypot(px - share * dx, py - share * dy);
  }

  private double x(Picture.Point point) {
    return across.share(point.x());
  }

  /// Far outside is outside enough.
  private double y(Picture.Point point) {
    return Math.clamp(up.share(point.y()), -2, 3);
  }
}
