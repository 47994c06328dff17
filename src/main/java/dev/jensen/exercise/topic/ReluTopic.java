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

/// Kinks, and losses of small networks.
public final class ReluTopic implements Topic {
  @Override
  public String name() {
    return "relu";
  }

  @Override
  public String about() {
    return "kinks, and losses of small networks";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "one `relu` and a straight line: its curvature, or the jump of its slope",
        "two kinks of different sizes: curvature, the jump at one of them, or two points",
        "`relu` of a square and squares of `relu`, some with the wrong side inside",
        "the quadratic loss of one layer in weight and bias, on one data point or two",
        "the exact factor at which a kink changes its side; the loss of two layers");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "relu is convex. What does the sign of its factor do to it, and what a straight line?",
        "Which way does the slope jump at each of the kinks?",
        "Read it as a function of a function. Does the outer one fall where the inner one has its"
            + " values?",
        "Fix w. What does the loss do, as a function of b, to the left and to the right of the"
            + " kink?",
        "Take two choices of the weights with the same prediction. What is predicted halfway?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> oneKink(draw);
      case 2 -> twoKinks(draw);
      case 3 -> composed(draw);
      case 4 -> draw.coin() ? oneLayer(draw) : twoPoints(draw);
      default -> draw.coin() ? opening(draw) : twoLayers(draw);
    };
  }

  private static Draft oneKink(Draw draw) {
    int factor = draw.nonzero(5);
    int slope = draw.nonzero(3);
    int kink = draw.nonzero(4);
    var inner = linear(slope, "x", -slope * kink);
    var function = sum(times(factor, "relu(" + inner + ")"), times(draw.between(-4, 4), "x"));
    var asked = draw.coin() ? new Asked.Curvature() : new Asked.Gain(Rational.of(kink));
    return new Draft(function + " in x", asked, Plan.convexIf(factor > 0));
  }

  private static Draft twoKinks(Draw draw) {
    int left = draw.between(-4, 1);
    int right = left + draw.between(1, 4);
    int first = draw.nonzero(4);
    int second = draw.nonzero(4);
    var function =
        sum(
            times(first, "relu(" + shifted("x", left) + ")"),
            times(second, "relu(" + shifted("x", right) + ")"),
            times(draw.between(-3, 3), "x"));
    var isMixed = first * second < 0;
    var plan = isMixed ? Plan.neither() : Plan.convexIf(first > 0);
    Asked asked =
        draw.of(
            new Asked.Curvature(),
            new Asked.Gain(Rational.of(draw.of(left, right))),
            isMixed ? new Asked.Points() : new Asked.Curvature());
    return new Draft(function + " in x", asked, plan);
  }

  private static Draft composed(Draw draw) {
    int number = draw.nonzero(5);
    int shift = draw.between(-3, 3);
    return switch (draw.between(0, 2)) {
      case 0 -> {
        var function = "(" + sum(number + "", "-relu(" + shifted("x", shift) + ")") + ")^2";
        yield Drafts.trap(function + " in x", number <= 0, draw);
      }
      case 1 -> {
        var square = "(" + shifted("x", shift) + ")^2";
        var isInside = draw.coin();
        var inner =
            isInside
                ? sum(square, -Math.abs(number) + "")
                : sum(Math.abs(number) + "", "-" + square);
        var function = sum("relu(" + inner + ")", times(draw.between(-2, 2), "x"));
        yield Drafts.trap(function + " in x", isInside, draw);
      }
      default -> {
        var function =
            "(relu("
                + shifted("x", shift)
                + ") "
                + (number > 0 ? "+ " : "- ")
                + Math.abs(number)
                + ")^2";
        yield Drafts.trap(function + " in x", number > 0, draw);
      }
    };
  }

  private static Draft oneLayer(Draw draw) {
    int target = draw.nonzero(4);
    int data = draw.nonzero(3);
    var function = "(" + sum(target + "", "-relu(" + sum(times(data, "w"), "b") + ")") + ")^2";
    return Drafts.trap(function + " in w, b", target <= 0, draw);
  }

  private static Draft twoPoints(Draw draw) {
    int one = draw.between(-4, 2);
    int two = one > 0 ? -draw.between(1, 3) : draw.between(-4, 3);
    int first = draw.between(1, 3);
    int second = -draw.between(1, 3);
    var function = sum(loss(one, first), loss(two, second));
    return Drafts.trap(function + " in w, b", one <= 0 && two <= 0, draw);
  }

  private static String loss(int target, int data) {
    var layer = "relu(" + sum(times(data, "w"), "b") + ")";
    return target == 0 ? layer + "^2" : "(" + sum(target + "", "-" + layer) + ")^2";
  }

  /// The slope grows by a + b at the kink.
  private static Draft opening(Draw draw) {
    int kink = draw.between(-3, 3);
    int right = draw.nonzero(6);
    int slope = draw.between(-3, 3);
    var inner = shifted("x", kink);
    var mirrored = sum(kink + "", "-x");
    var function =
        sum(times(right, "relu(" + inner + ")"), "a*relu(" + mirrored + ")", times(slope, "x"));
    var on = sum("a", right + "");
    return Drafts.from(function + " in x", "a", Plan.convexIff(on, Plan.concave()), draw);
  }

  private static Draft twoLayers(Draw draw) {
    int target = draw.nonzero(4);
    int data = draw.of(1, 2, -1, -2);
    var function = "(" + sum(target + "", "-relu(v*relu(" + times(data, "w") + "))") + ")^2";
    return Drafts.neither(function + " in v, w", draw);
  }
}
