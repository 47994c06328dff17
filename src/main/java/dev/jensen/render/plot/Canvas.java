package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.List;

/// What pictures are painted on: lengths in points from the upper left corner.
interface Canvas {
  enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /// Until `unclip`, nothing is painted outside.
  void clip(double x, double y, double width, double height);

  void unclip();

  void line(List<Picture.Point> points, Pen pen);

  /// The inside of closed loops by the even-odd rule.
  void fill(List<List<Picture.Point>> loops, String colour);

  /// `hint` is read where the canvas has room for such.
  void dot(Picture.Point at, double radius, String colour, String hint);

  /// `isSlanted` for names of variables.
  void text(Picture.Point at, String text, Anchor anchor, boolean isSlanted);

  /// Colour as `#rrggbb`, width, and lengths of dashes and gaps (none: solid).
  record Pen(String colour, double width, List<Double> dashes) {
    public Pen {
      dashes = List.copyOf(dashes);
    }

    static Pen solid(String colour, double width) {
      return new Pen(colour, width, List.of());
    }
  }
}
