package dev.jensen.exercise.topic;

import static dev.jensen.exercise.Terms.linear;
import static dev.jensen.exercise.Terms.squared;
import static dev.jensen.exercise.Terms.sum;
import static dev.jensen.exercise.Terms.times;

import dev.jensen.exercise.Draft;
import dev.jensen.exercise.Draw;
import dev.jensen.exercise.Plan;
import dev.jensen.exercise.Topic;
import java.util.List;

/// For which values of a parameter a function is convex.
public final class ParametersTopic implements Topic {
  @Override
  public String name() {
    return "parameters";
  }

  @Override
  public String about() {
    return "for which values of a parameter a function is convex";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "the factor before one square, exponential or absolute value",
        "the factor before a square beside another term that is convex by itself",
        "the target of the loss of one layer",
        "a parameter that two terms pull in opposite directions: one end of its interval",
        "the factor before a kink on a square; the start of a half line under a cubic");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Which sign has the factor?",
        "Which sign has the second derivative?",
        "Where does the outer square fall, and which values has relu?",
        "Which sign does each of the factors need?",
        "Where can the slope fall, or the second derivative be negative?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> factor(draw);
      case 2 -> beside(draw);
      case 3 -> target(draw);
      case 4 -> opposite(draw);
      default -> draw.coin() ? kink(draw) : halfLine(draw);
    };
  }

  private static Draft factor(Draw draw) {
    int slope = draw.between(1, 4);
    int number = draw.nonzero(6);
    var on = linear(slope, "a", number);
    var what =
        draw.of(
            squared("x", draw.between(-2, 2)),
            "exp(" + linear(draw.nonzero(2), "x", draw.between(-2, 2)) + ")",
            "abs(" + linear(1, "x", draw.between(-3, 3)) + ")");
    var function = sum("(" + on + ")*" + what, times(draw.between(-3, 3), "x"));
    return Drafts.from(function + " in x", "a", Plan.convexIff(on, Plan.concave()), draw);
  }

  /// f'' = 12 m x^2 + 2 (a + k), or 2 (p + a + k).
  private static Draft beside(Draw draw) {
    int number = draw.between(-6, 6);
    var on = sum("a", number + "");
    var bracket = number == 0 ? "a" : "(" + on + ")";
    if (draw.coin()) {
      int factor = draw.between(1, 4);
      var function =
          sum(
              times(factor, squared("x", draw.between(-3, 3))),
              bracket + "*" + squared("x", draw.between(-3, 3)));
      return Drafts.from(
          function + " in x",
          "a",
          Plan.convexIff(sum("a", (number + factor) + ""), Plan.concave()),
          draw);
    }
    int fourth = draw.between(1, 4);
    var function = sum(times(fourth, "x^4"), bracket + "*x^2", times(draw.between(-4, 4), "x"));
    // Near 0 the square rules, far away the fourth power.
    var near = "sqrt(-(" + on + ")/" + 2 * fourth + ")";
    var far = "sqrt(-(" + on + ")*4)";
    var plan =
        Plan.convexIff(
            on,
            Plan.neither(
                Plan.line(near, "-" + near),
                Plan.line(far, "-" + far),
                Plan.line(near, "3*" + near)));
    return Drafts.from(function + " in x", "a", plan, draw);
  }

  private static Draft target(Draw draw) {
    int number = draw.between(-4, 4);
    int data = draw.nonzero(3);
    int bias = draw.between(1, 3);
    var on = sum("-y", number + "");
    var layer = "relu(" + sum(times(data, "w"), times(bias, "b")) + ")";
    var function = "(" + sum("y", -number + "", "-" + layer) + ")^2";
    var height = "(" + sum("y", -number + "") + ")/" + bias;
    var plan =
        Plan.convexIff(
            on,
            Plan.neither(
                new Plan.Line(List.of("0", "-" + height), List.of("0", height)),
                new Plan.Line(List.of("0", "0"), List.of("0", "2*" + height))));
    return Drafts.upTo(times(draw.between(1, 3), function) + " in w, b", "y", plan, draw);
  }

  private static Draft opposite(Draw draw) {
    int low = draw.between(-5, 3);
    int high = low + draw.between(1, 6);
    var first = draw.of("x^2", "exp(x)", "abs(x)");
    var second = draw.of("y^2", "exp(y)", "abs(y)");
    var up = sum("a", -low + "");
    var down = sum(high + "", "-a");
    var function = "(" + up + ")*" + first + " + (" + down + ")*" + second;
    var alongX = new Plan.Line(List.of("-1", "0"), List.of("1", "0"));
    var alongY = new Plan.Line(List.of("0", "-1"), List.of("0", "1"));
    var plan =
        new Plan.Either(
            up,
            new Plan.Either(down, Plan.convex(), Plan.neither(alongX, alongY)),
            Plan.neither(alongX, alongY));
    return Drafts.between(function + " in x, y", "a", plan, draw);
  }

  /// From the left the slope of the square is 2 (x - p) m, from the right a more.
  private static Draft kink(Draw draw) {
    int at = draw.between(-3, 3);
    int number = draw.between(-5, 5);
    int factor = draw.between(1, 3);
    var on = sum("a", number + "");
    var bracket = number == 0 ? "a" : "(" + on + ")";
    var function = sum(times(factor, "x^2"), bracket + "*relu(" + linear(1, "x", -at) + ")");
    var reach = "(-(" + on + ")/" + 8 * factor + ")";
    var plan =
        Plan.convexIff(
            on,
            Plan.neither(
                Plan.line(at + " - " + reach, at + " + " + reach),
                Plan.line(at + "", at + " + 1")));
    return Drafts.from(function + " in x", "a", plan, draw);
  }

  /// m x^3 - 3 m c x^2 has f'' = 6 m (x - c).
  private static Draft halfLine(Draw draw) {
    int factor = draw.between(1, 3);
    int turn = draw.nonzero(4);
    var function =
        sum(
            times(factor, "x^3"),
            times(-3 * factor * turn, "x^2"),
            times(draw.between(-4, 4), "x"));
    var plan =
        Plan.convexIff(
            sum("c", -turn + ""),
            Plan.neither(Plan.line("c", turn + ""), Plan.line(turn + "", turn + 2 + "")));
    return Drafts.from(function + " in x where x >= c", "c", plan, draw);
  }
}
