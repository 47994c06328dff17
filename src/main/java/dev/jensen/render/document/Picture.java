package dev.jensen.render.document;

import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Optional;

/// What a picture shows, in the coordinates of its axes: one source for all forms in which it is
/// drawn. `caption` are exact statements to be read below it.
public record Picture(List<Panel> panels, boolean isStacked, List<Formula> caption) {
  public Picture {
    panels = List.copyOf(panels);
    caption = List.copyOf(caption);
  }

  /// One pair of axes with marks, the first ones behind the later ones. `height` in parts of the
  /// width.
  public record Panel(Axis across, Axis up, double height, List<Mark> marks) {
    public Panel {
      marks = List.copyOf(marks);
    }
  }

  /// The name of what an axis measures, its ends and its ticks.
  public record Axis(Formula name, double low, double high, List<Double> ticks) {
    public Axis {
      ticks = List.copyOf(ticks);
    }

    /// From 0 at the low end to 1 at the high end.
    public double share(double value) {
      return (value - low) / (high - low);
    }
  }

  public record Point(double x, double y) {}

  public sealed interface Mark {}

  /// Lines through points.
  public record Line(Role role, List<List<Point>> parts) implements Mark {
    public Line {
      parts = parts.stream().map(List::copyOf).toList();
    }
  }

  public enum Role {
    GRAPH,
    SECOND_DERIVATIVE,
    CHORD,
    BOUNDARY
  }

  /// The strip between two values across where the second derivative has a sign.
  public record Strip(double from, double to, boolean isPositive) implements Mark {}

  /// The set where a function is at least the level of this number, of so many.
  public record Level(int number, int count, List<List<Point>> loops) implements Mark {
    public Level {
      loops = loops.stream().map(List::copyOf).toList();
    }
  }

  /// A named point, with the exact value that stands for it, and where there is room for the name.
  public record Dot(Point at, String name, Optional<Expr> value, Side side) implements Mark {}

  public enum Side {
    ABOVE,
    BELOW,
    RIGHT
  }
}
