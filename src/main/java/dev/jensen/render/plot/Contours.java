package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/// Level sets of a function of two variables on a grid, by marching squares.
final class Contours {
  private static final int CELLS = 48;

  private final double[] across;
  private final double[] up;
  private final double[][] values;

  Contours(DoubleBinaryOperator function, Picture.Axis horizontal, Picture.Axis vertical) {
    across = steps(horizontal);
    up = steps(vertical);
    values = new double[CELLS + 1][CELLS + 1];
    for (int i = 0; i <= CELLS; i++) {
      for (int j = 0; j <= CELLS; j++) {
        values[i][j] = function.applyAsDouble(across[i], up[j]);
      }
    }
  }

  private static double[] steps(Picture.Axis axis) {
    var steps = new double[CELLS + 1];
    for (int i = 0; i <= CELLS; i++) {
      steps[i] = axis.low() + (axis.high() - axis.low()) * i / CELLS;
    }
    return steps;
  }

  /// The values that are numbers, in order.
  double[] sorted() {
    return java.util.Arrays.stream(values)
        .flatMapToDouble(java.util.Arrays::stream)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  /// The outline of the set where the function is at least the level, on the cells where it is
  /// defined, as closed loops.
  List<List<Picture.Point>> above(double level) {
    var edges = new Edges();
    eachCell((i, j) -> edges.addLoop(clipped(i, j, level)));
    return edges.paths().stream().map(Contours::straightened).toList();
  }

  /// The lines where the function is the level.
  List<List<Picture.Point>> at(double level) {
    var edges = new Edges();
    eachCell(
        (i, j) -> {
          var crossings = crossings(i, j, level);
          for (int k = 0; k + 1 < crossings.size(); k += 2) {
            edges.add(crossings.get(k), crossings.get(k + 1));
          }
        });
    return edges.paths();
  }

  private interface Cell {
    void accept(int i, int j);
  }

  private void eachCell(Cell cell) {
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        if (Double.isFinite(
            values[i][j] + values[i + 1][j] + values[i][j + 1] + values[i + 1][j + 1])) {
          cell.accept(i, j);
        }
      }
    }
  }

  /// The four corners against the clock, from the lower left.
  private static int[][] corners(int i, int j) {
    return new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
  }

  private List<Picture.Point> clipped(int i, int j, double level) {
    var corners = corners(i, j);
    var loop = new ArrayList<Picture.Point>();
    for (int k = 0; k < 4; k++) {
      var here = corners[k];
      var next = corners[(k + 1) % 4];
      if (value(here) >= level) {
        loop.add(new Picture.Point(across[here[0]], up[here[1]]));
      }
      if (value(here) >= level != value(next) >= level) {
        loop.add(crossing(here, next, level));
      }
    }
    return loop;
  }

  /// In pairs: where the corners, against the clock, fall below the level, then where they rise to
  /// it; so lines go on from cell to cell.
  private List<Picture.Point> crossings(int i, int j, double level) {
    var corners = corners(i, j);
    var falls = new ArrayList<Picture.Point>();
    var rises = new ArrayList<Picture.Point>();
    for (int k = 0; k < 4; k++) {
      var here = corners[k];
      var next = corners[(k + 1) % 4];
      if (value(here) >= level && value(next) < level) {
        falls.add(crossing(here, next, level));
      } else if (value(here) < level && value(next) >= level) {
        rises.add(crossing(here, next, level));
      }
    }
    var pairs = new ArrayList<Picture.Point>();
    for (int k = 0; k < falls.size(); k++) {
      pairs.add(falls.get(k));
      pairs.add(rises.get(k));
    }
    return pairs;
  }

  private double value(int[] corner) {
    return values[corner[0]][corner[1]];
  }

  /// The same point from both sides of the edge, to the last bit.
  private Picture.Point crossing(int[] one, int[] other, double level) {
    var isOrdered = one[0] + one[1] < other[0] + other[1];
    var low = isOrdered ? one : other;
    var high = isOrdered ? other : one;
    double share = (level - value(low)) / (value(high) - value(low));
    return new Picture.Point(
        across[low[0]] + share * (across[high[0]] - across[low[0]]) + 0.0,
        up[low[1]] + share * (up[high[1]] - up[low[1]]) + 0.0);
  }

  /// Directed edges; opposite ones cancel, the rest is linked to paths.
  private static final class Edges {
    private final Map<Picture.Point, List<Picture.Point>> next = new LinkedHashMap<>();

    void addLoop(List<Picture.Point> loop) {
      for (int k = 0; k < loop.size(); k++) {
        add(loop.get(k), loop.get((k + 1) % loop.size()));
      }
    }

    void add(Picture.Point from, Picture.Point to) {
      if (from.equals(to)) {
        return;
      }
      var back = next.get(to);
      if (back != null && back.remove(from)) {
        return;
      }
      next.computeIfAbsent(from, p -> new ArrayList<>()).add(to);
    }

    List<List<Picture.Point>> paths() {
      var paths = new ArrayList<List<Picture.Point>>();
      for (var start : List.copyOf(next.keySet())) {
        for (var path = follow(start); path.size() > 1; path = follow(start)) {
          paths.add(path);
        }
      }
      return paths;
    }

    private List<Picture.Point> follow(Picture.Point start) {
      var path = new ArrayList<>(List.of(start));
      var here = start;
      for (var out = next.get(here); out != null && !out.isEmpty(); out = next.get(here)) {
        here = out.remove(out.size() - 1);
        path.add(here);
        if (here.equals(start)) {
          break;
        }
      }
      return path;
    }
  }

  /// Without points in the middle of straight stretches.
  private static List<Picture.Point> straightened(List<Picture.Point> path) {
    var kept = new ArrayList<Picture.Point>();
    for (var point : path) {
      int n = kept.size();
      if (n > 1 && isBetween(kept.get(n - 2), kept.get(n - 1), point)) {
        kept.set(n - 1, point);
      } else {
        kept.add(point);
      }
    }
    return kept;
  }

  private static boolean isBetween(Picture.Point a, Picture.Point b, Picture.Point c) {
    double cross = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    double size = Math.hypot(c.x() - a.x(), c.y() - a.y());
    return Math.abs(cross) < 1e-6 * size * size;
  }
}
