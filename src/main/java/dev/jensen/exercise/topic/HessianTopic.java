package dev.jensen.exercise.topic;

import static dev.jensen.exercise.Terms.linear;
import static dev.jensen.exercise.Terms.power;
import static dev.jensen.exercise.Terms.sum;
import static dev.jensen.exercise.Terms.times;

import dev.jensen.exercise.Asked;
import dev.jensen.exercise.Draft;
import dev.jensen.exercise.Draw;
import dev.jensen.exercise.Plan;
import dev.jensen.exercise.Topic;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Map;

/// Second derivatives in several variables.
public final class HessianTopic implements Topic {
  @Override
  public String name() {
    return "hessian";
  }

  @Override
  public String about() {
    return "second derivatives in several variables";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "one second derivative of a polynomial in two variables, at a point",
        "quadratic functions of two variables: definite or not",
        "the determinant of the Hessian at a point, with exponentials and quotients",
        "quadratic functions of three variables, also degenerate ones, and strictness",
        "the interval of a parameter on which a quadratic function is convex");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Differentiate by one variable at a time.",
        "Which sign has the determinant of the Hessian, and which its first entry?",
        "Write down the four second derivatives, then put in the point.",
        "Look at the principal minors of the Hessian, or try to write it as a sum of squares.",
        "When is the determinant of the Hessian not negative?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> entry(draw);
      case 2 -> form(draw);
      case 3 -> draw.coin() ? exponential(draw) : quotient(draw);
      case 4 -> threeVariables(draw);
      default -> parameter(draw);
    };
  }

  /// On the line y = 0 it is a cubic, so it is neither.
  private static Draft entry(Draw draw) {
    int first = draw.between(1, 2);
    var mixed = power("x", first) + "*" + power("y", draw.between(1, 3));
    var function =
        sum(
            times(draw.nonzero(3), "x^3"),
            times(draw.nonzero(5), mixed),
            times(draw.between(-4, 4), "y^2"));
    var asked = Drafts.entry(draw.nonzero(3), draw.nonzero(3), draw);
    return new Draft(function + " in x, y", asked, Plan.neither());
  }

  private static Draft form(Draw draw) {
    int first = draw.nonzero(4);
    int mixed = draw.nonzero(6);
    int second = draw.nonzero(4);
    var function =
        sum(
            times(first, "x^2"),
            times(mixed, "x*y"),
            times(second, "y^2"),
            times(draw.between(-5, 5), "x"));
    int determinant = 4 * first * second - mixed * mixed;
    var problem = function + " in x, y";
    return determinant >= 0 ? Drafts.either(problem, first > 0) : Drafts.neither(problem, draw);
  }

  private static Draft exponential(Draw draw) {
    int first = draw.nonzero(3);
    int second = draw.nonzero(3);
    var inner = sum(times(first, "x"), times(second, "y"));
    var function =
        sum(
            "exp(" + inner + ")",
            times(draw.between(1, 4), "x^2"),
            times(draw.between(1, 4), "y^2"));
    var at = Map.of("x", Rational.of(second), "y", Rational.of(-first));
    return new Draft(
        function + " in x, y", new Asked.Determinant(List.of("x", "y"), at), Plan.convex());
  }

  private static Draft quotient(Draw draw) {
    var function =
        sum(
            times(draw.between(1, 4), "x^2/y"),
            times(draw.between(1, 5), "y^2"),
            times(draw.between(-3, 3), "x"));
    var at = Map.of("x", Rational.of(draw.nonzero(4)), "y", Rational.of(draw.of(1, 2, 4)));
    return new Draft(
        function + " in x, y where y > 0",
        new Asked.Determinant(List.of("x", "y"), at),
        Plan.convex());
  }

  /// A sum of squares of affine expressions, written out; two squares leave a direction in which
  /// nothing bends, and taking one away makes it neither.
  private static Draft threeVariables(Draw draw) {
    int[] signs = draw.of(new int[] {1, 1, 1}, new int[] {1, 1, 0}, new int[] {1, 1, -1});
    int a = draw.nonzero(2);
    int b = draw.nonzero(2);
    int c = draw.nonzero(2);
    // (x + a y)^2 + (y + b z)^2 + sign (z + c x)^2, with determinant (1 + abc)^2 where sign = 1.
    if (a * b * c == -1) {
      c = -c;
    }
    var function =
        sum(
            times(signs[0] + signs[2] * c * c, "x^2"),
            times(a * a + signs[1], "y^2"),
            times(signs[1] * b * b + signs[2], "z^2"),
            times(2 * a, "x*y"),
            times(2 * signs[1] * b, "y*z"),
            times(2 * signs[2] * c, "x*z"),
            times(draw.between(-2, 2), "z"));
    var isUp = signs[2] < 0 || draw.coin();
    var problem = (isUp ? function : "-(" + function + ")") + " in x, y, z";
    return signs[2] < 0 ? Drafts.neither(problem, draw) : Drafts.strictly(problem, isUp);
  }

  private static Draft parameter(Draw draw) {
    int root = draw.between(1, 5);
    int shift = draw.between(-4, 4);
    var wrapped = shift == 0 ? "a" : "(" + linear(1, "a", shift) + ")";
    var function =
        sum("x^2", wrapped + "*x*y", times(root * root, "y^2"), times(draw.between(-5, 5), "y"));
    var plan =
        new Plan.Either(
            sum("a", (2 * root + shift) + ""),
            new Plan.Either(
                sum((2 * root - shift) + "", "-a"),
                Plan.convex(),
                Plan.neither(line(root, -1), line(1, 0))),
            Plan.neither(line(root, 1), line(1, 0)));
    return Drafts.between(function + " in x, y", "a", plan, draw);
  }

  /// From a point through 0 to its opposite.
  private static Plan.Line line(int x, int y) {
    return new Plan.Line(List.of(x + "", y + ""), List.of(-x + "", -y + ""));
  }
}
