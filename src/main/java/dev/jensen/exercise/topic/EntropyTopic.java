package dev.jensen.exercise.topic;

import static dev.jensen.exercise.Terms.linear;
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

/// Entropy, divergences, logistic losses.
public final class EntropyTopic implements Topic {
  @Override
  public String name() {
    return "entropy";
  }

  @Override
  public String about() {
    return "entropy, divergences, logistic losses";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "`x*log(x)` with a factor: its curvature, or f'' at a point",
        "entropies of one number or two, sums of logarithms, and strictness",
        "divergences of two numbers, jointly, and terms that only look like one",
        "logistic losses in weight and bias, and the square loss, which is not convex",
        "the least parameter for which `x*log(x)` and a square are convex on an interval");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Differentiate twice.",
        "Which sign has the second derivative of each term?",
        "Is it the perspective of a convex function? If not, which sign has the determinant of the"
            + " Hessian?",
        "Weight and bias come in through one score. Is it convex as a function of that?",
        "Where on the interval is the second derivative smallest?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> single(draw);
      case 2 -> entropies(draw);
      case 3 -> divergence(draw);
      case 4 -> logistic(draw);
      default -> parameter(draw);
    };
  }

  private static Draft single(Draw draw) {
    int factor = draw.nonzero(6);
    var function =
        sum(times(factor, "x*log(x)"), times(draw.between(-5, 5), "x"), draw.between(-5, 5) + "");
    var asked =
        draw.coin()
            ? new Asked.Curvature()
            : new Asked.SecondDerivative("x", "x", Map.of("x", simple(draw)));
    return new Draft(function + " in x where x > 0", asked, Plan.convexIf(factor > 0));
  }

  private static Rational simple(Draw draw) {
    return draw.of(
        Rational.ONE,
        Rational.TWO,
        Rational.of(4),
        Rational.of(5),
        Rational.HALF,
        Rational.of(1, 4),
        Rational.of(1, 5));
  }

  private static Draft entropies(Draw draw) {
    int factor = draw.nonzero(4);
    int slope = draw.between(-4, 4);
    return switch (draw.between(0, 2)) {
      case 0 ->
          Drafts.strictly(
              sum(times(factor, "x*log(x)"), times(factor, "(1 - x)*log(1 - x)"), times(slope, "x"))
                  + " in x where 0 < x < 1",
              factor > 0);
      case 1 ->
          Drafts.strictly(
              sum(
                      times(factor, "x*log(x)"),
                      times(factor > 0 ? draw.between(1, 4) : -draw.between(1, 4), "y*log(y)"),
                      times(slope, "x"))
                  + " in x, y where x > 0, y > 0",
              factor > 0);
      default ->
          Drafts.strictly(
              sum(times(factor, "log(x)"), times(factor, "log(y)"), times(slope, "y"))
                  + " in x, y where x > 0, y > 0",
              factor < 0);
    };
  }

  private static Draft divergence(Draw draw) {
    int factor = draw.between(1, 4);
    int sign = draw.of(1, -1);
    var line = sum(times(draw.between(-3, 3), "x"), times(draw.between(-3, 3), "y"));
    return switch (draw.between(0, 3)) {
      case 0 ->
          Drafts.strictly(sum(times(sign * factor, "x*log(x/y)"), line) + positive(), sign > 0);
      case 1 ->
          Drafts.strictly(
              sum(
                      times(sign * factor, "rel_entr(x, y)"),
                      times(sign, "y^2"),
                      line.equals("0") ? "0" : "x")
                  + positive(),
              sign > 0);
      case 2 -> Drafts.neither(sum(times(sign * factor, "x*log(y)"), line) + positive(), draw);
      default ->
          Drafts.neither(
              sum(times(factor, "x*log(x)"), times(-draw.between(1, 4), "y*log(y)"), line)
                  + positive(),
              draw);
    };
  }

  private static String positive() {
    return " in x, y where x > 0, y > 0";
  }

  private static Draft logistic(Draw draw) {
    int data = draw.nonzero(6);
    var score = sum(times(data, "w"), "b");
    var penalty = sum(times(draw.between(0, 3), "w^2"), times(draw.between(0, 2), "b^2"));
    return switch (draw.between(0, 2)) {
      case 0 ->
          Drafts.trap(
              sum("log(1 + exp(" + sum(times(-data, "w"), "-b") + "))", penalty) + " in w, b",
              true,
              draw);
      case 1 -> {
        int second = -draw.nonzero(4);
        var other = sum(times(second, "w"), "b");
        yield Drafts.trap(
            sum("-log(sigmoid(" + score + "))", "-log(1 - sigmoid(" + other + "))", penalty)
                + " in w, b",
            true,
            draw);
      }
      default ->
          Drafts.trap(
              "(" + draw.of("sigmoid(" + score + ")", "1 - sigmoid(" + score + ")") + ")^2 in w, b",
              false,
              draw);
    };
  }

  /// f'' = m/x + 2 (a + k) is least at the right end of the interval.
  private static Draft parameter(Draw draw) {
    int factor = draw.between(1, 6);
    int end = draw.between(1, 4);
    int number = draw.between(-4, 4);
    var bracket = number == 0 ? "a" : "(" + linear(1, "a", number) + ")";
    var function =
        sum(times(factor, "x*log(x)"), bracket + "*x^2", times(draw.between(-3, 3), "x"));
    int scaled = 2 * end;
    var on = sum(times(scaled, "a"), (scaled * number + factor) + "");
    // Where the second derivative is negative: between the turning point and the end.
    var turn = "(-" + factor + "/(2*(" + linear(1, "a", number) + ")))";
    var plan =
        Plan.convexIff(
            on,
            Plan.neither(
                Plan.line(turn, end + ""),
                Plan.line(turn + "/2", turn),
                Plan.line(turn + "/4", turn)));
    return Drafts.from(function + " in x where 0 < x <= " + end, "a", plan, draw);
  }
}
