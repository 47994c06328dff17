package dev.jensen.render.plot;

import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Picture;
import java.util.Arrays;
import java.util.Optional;

/// From a scene to a picture: in one variable the graph above the second derivative; in two the
/// contours beside the profile along the chord; in more that profile.
public final class Drawing {
  private Drawing() {}

  /// Empty when there is nothing to see: no values, or many variables and no chord.
  public static Optional<Picture> of(Scene scene) {
    try {
      return switch (scene.variables().size()) {
        case 0 -> Optional.empty();
        case 1 -> new LineDrawing(scene).picture();
        case 2 -> new PlaneDrawing(scene).picture();
        default -> ProfileDrawing.picture(scene);
      };
    } catch (IllegalArgumentException noNumbers) {
      return Optional.empty();
    }
  }

  static Formula symbol(String name) {
    return Formula.symbol(name);
  }

  /// The ends of the domain along one variable, seen from a point of it in steps outward.
  static double[] ends(Numeric.Tests domain, double[] start, int coordinate) {
    return new double[] {end(domain, start, coordinate, -1), end(domain, start, coordinate, 1)};
  }

  private static double end(Numeric.Tests domain, double[] start, int coordinate, int way) {
    double inside = start[coordinate];
    double step = 0.25;
    for (int i = 0; i < 12; i++, step *= 2) {
      double outside = start[coordinate] + way * step;
      if (!holds(domain, start, coordinate, outside)) {
        return bisected(domain, start, coordinate, inside, outside);
      }
      inside = outside;
    }
    return way * Double.POSITIVE_INFINITY;
  }

  private static double bisected(
      Numeric.Tests domain, double[] start, int coordinate, double inside, double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < 50; i++) {
      double middle = (in + out) / 2;
      if (holds(domain, start, coordinate, middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  private static boolean holds(Numeric.Tests domain, double[] start, int coordinate, double value) {
    var point = Arrays.copyOf(start, start.length);
    point[coordinate] = value;
    return domain.holdAt(point);
  }
}
