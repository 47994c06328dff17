package dev.jensen.exercise.topic;

import static dev.jensen.exercise.Terms.linear;
import static dev.jensen.exercise.Terms.shifted;
import static dev.jensen.exercise.Terms.sum;
import static dev.jensen.exercise.Terms.times;

import dev.jensen.exercise.Asked;
import dev.jensen.exercise.Draft;
import dev.jensen.exercise.Draw;
import dev.jensen.exercise.Plan;
import dev.jensen.exercise.Topic;
import dev.jensen.kernel.expr.Rational;
import java.util.List;

/// Absolute values, norms, maxima.
public final class NormsTopic implements Topic {
  @Override
  public String name() {
    return "norms";
  }

  @Override
  public String about() {
    return "absolute values, norms, maxima";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "one absolute value and a straight line: its curvature, or the jump of its slope",
        "two absolute values, maxima and minima of straight lines",
        "norms of affine expressions, their squares, and differences of norms",
        "the square of a norm less a number; sums with smooth terms, and strictness",
        "the number or the factor from which on such a function is convex");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "abs is convex. What does the sign of its factor do to it, and what a straight line?",
        "Which way does the slope jump at each of the kinks?",
        "A norm of affine expressions is convex. What do the sign of a factor and a difference do?",
        "Look along a line on which only one term changes. Does it fall, and is it straight"
            + " anywhere?",
        "Write it as a function of the norm alone. Where does that fall?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> one(draw);
      case 2 -> draw.coin() ? two(draw) : maximum(draw);
      case 3 -> norms(draw);
      case 4 -> squares(draw);
      default -> draw.coin() ? parameter(draw) : weight(draw);
    };
  }

  private static Draft one(Draw draw) {
    int factor = draw.nonzero(5);
    int at = draw.between(-4, 4);
    var function =
        sum(times(factor, "abs(" + shifted("x", at) + ")"), times(draw.between(-5, 5), "x"));
    var asked = draw.coin() ? new Asked.Curvature() : new Asked.Gain(Rational.of(at));
    return new Draft(function + " in x", asked, Plan.convexIf(factor > 0));
  }

  private static Draft two(Draw draw) {
    int first = draw.nonzero(4);
    int second = draw.nonzero(4);
    int left = draw.between(-4, 1);
    int right = left + draw.between(1, 4);
    var function =
        sum(
            times(first, "abs(" + shifted("x", left) + ")"),
            times(second, "abs(" + shifted("x", right) + ")"));
    if (draw.between(0, 2) == 0) {
      var plan = first * second < 0 ? Plan.neither() : Plan.convexIf(first > 0);
      return new Draft(function + " in x", new Asked.Gain(Rational.of(draw.of(left, right))), plan);
    }
    return first * second < 0
        ? Drafts.neither(function + " in x", draw)
        : Drafts.either(function + " in x", first > 0);
  }

  private static Draft maximum(Draw draw) {
    int slope = draw.between(-3, 1);
    var lines =
        linear(slope, "x", draw.between(-4, 4))
            + ", "
            + linear(slope + draw.between(1, 4), "x", draw.between(-4, 4));
    var isConvex = draw.coin();
    return Drafts.either((isConvex ? "max(" : "min(") + lines + ") in x", isConvex);
  }

  private static String lines(Draw draw) {
    return linear(draw.nonzero(2), "x", draw.between(-3, 3))
        + ", "
        + sum(
            times(draw.nonzero(2), "y"), times(draw.between(-1, 1), "x"), draw.between(-3, 3) + "");
  }

  private static Draft norms(Draw draw) {
    var norm = draw.of("norm1", "norm2", "norminf");
    int factor = draw.nonzero(4);
    return switch (draw.between(0, 2)) {
      case 0 ->
          Drafts.either(
              sum(times(factor, norm + "(" + lines(draw) + ")"), times(draw.between(-3, 3), "y"))
                  + " in x, y",
              factor > 0);
      case 1 ->
          Drafts.either(times(factor, norm + "(" + lines(draw) + ")^2") + " in x, y", factor > 0);
      default -> {
        int size = draw.between(1, 3);
        yield Drafts.neither(
            sum(
                    times(size, "norm1(x, y)"),
                    times(-size, draw.of("norm2", "norminf") + "(x, y)"),
                    times(draw.between(-2, 2), "x"))
                + " in x, y",
            draw);
      }
    };
  }

  private static Draft squares(Draw draw) {
    int number = draw.nonzero(4);
    int factor = draw.between(1, 3);
    return switch (draw.between(0, 3)) {
      case 0 -> {
        var norm = draw.of("norm1", "norm2", "norminf") + "(x, y)";
        // Of a negative number at least the factor, so that whole numbers show the failure.
        int less = number > 0 ? number : number - factor;
        var inner = sum(times(factor, norm), less + "");
        var line = times(draw.between(-3, 3), draw.of("x", "y"));
        yield Drafts.trap(sum("(" + inner + ")^2", line) + " in x, y", less > 0, draw);
      }
      case 1 ->
          Drafts.strictly(
              sum("sqrt(x^2 + y^2 + " + factor + ")", times(number, "x")) + " in x, y", true);
      case 2 ->
          Drafts.strictly(
              sum(times(factor, "x^2"), times(Math.abs(number), "abs(y)"), times(number, "x"))
                  + " in x, y",
              true);
      default ->
          Drafts.strictly(
              sum(times(factor, "x^2"), times(Math.abs(number), "y^2"), "norm1(x, y)") + " in x, y",
              true);
    };
  }

  private static Draft parameter(Draw draw) {
    int factor = draw.between(1, 4);
    int number = draw.between(-5, 5);
    var norm = draw.of("norm1", "norm2", "norminf") + "(x, y)";
    var on = sum("a", number + "");
    var inner = sum(times(factor, norm), "a", number + "");
    var reach = "(-(" + on + ")/" + factor + ")";
    var plan =
        Plan.convexIff(
            on,
            Plan.neither(
                new Plan.Line(List.of("-" + reach, "0"), List.of(reach, "0")),
                new Plan.Line(List.of(reach, "0"), List.of("3*" + reach, "0"))));
    return Drafts.from("(" + inner + ")^2 in x, y", "a", plan, draw);
  }

  /// At the first kink the slope grows by twice the sum of the factors.
  private static Draft weight(Draw draw) {
    int at = draw.between(-4, 4);
    int factor = draw.nonzero(4);
    int slope = draw.between(-4, 4);
    var place = shifted("x", at);
    var function =
        sum(
            times(factor, "abs(" + place + ")"),
            "a*max(" + place + ", " + sum(at + "", "-x") + ")",
            times(slope, "x"));
    return Drafts.from(
        function + " in x", "a", Plan.convexIff(sum("a", factor + ""), Plan.concave()), draw);
  }
}
