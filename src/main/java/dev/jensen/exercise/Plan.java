package dev.jensen.exercise;

import dev.jensen.kernel.Verdict;
import java.util.List;

/// What a topic expects of a function, case by case. It proves nothing: it says what is to be
/// proved, so that no search has to find it out and no clock can end one.
public sealed interface Plan {
  /// One curvature for all parameters. The lines are where to look for chords that violate Jensen's
  /// inequality; without parameters they may be left out.
  record Leaf(Verdict.Kind kind, List<Line> lines) implements Plan {
    public Leaf {
      lines = List.copyOf(lines);
    }
  }

  /// A chord from `a` to `b`, coordinates in the order of the variables, each an expression in the
  /// parameters; tried with its midpoint.
  record Line(List<String> a, List<String> b) {
    public Line {
      a = List.copyOf(a);
      b = List.copyOf(b);
    }
  }

  /// By the sign of an expression in the parameters.
  record Either(String on, Plan nonnegative, Plan negative) implements Plan {}

  /// The domain itself is not convex: the midpoint of two of its points is outside.
  record Divided(Line line) implements Plan {}

  static Plan convex() {
    return new Leaf(Verdict.Kind.CONVEX, List.of());
  }

  static Plan concave() {
    return new Leaf(Verdict.Kind.CONCAVE, List.of());
  }

  static Plan affine() {
    return new Leaf(Verdict.Kind.AFFINE, List.of());
  }

  /// Convex or, if not, concave.
  static Plan convexIf(boolean isConvex) {
    return isConvex ? convex() : concave();
  }

  static Plan neither(Line... lines) {
    return new Leaf(Verdict.Kind.NEITHER, List.of(lines));
  }

  /// Convex exactly where the expression is nonnegative.
  static Plan convexIff(String on, Plan otherwise) {
    return new Either(on, convex(), otherwise);
  }

  /// A chord of a function of one variable.
  static Line line(String a, String b) {
    return new Line(List.of(a), List.of(b));
  }
}
