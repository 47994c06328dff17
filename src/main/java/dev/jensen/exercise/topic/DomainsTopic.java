package dev.jensen.exercise.topic;

import static dev.jensen.exercise.Terms.linear;
import static dev.jensen.exercise.Terms.shifted;
import static dev.jensen.exercise.Terms.squared;
import static dev.jensen.exercise.Terms.sum;
import static dev.jensen.exercise.Terms.times;

import dev.jensen.exercise.Asked;
import dev.jensen.exercise.Draft;
import dev.jensen.exercise.Draw;
import dev.jensen.exercise.Plan;
import dev.jensen.exercise.Topic;
import java.util.List;

/// Where a function is defined, and on which part of that it is convex.
public final class DomainsTopic implements Topic {
  @Override
  public String name() {
    return "domains";
  }

  @Override
  public String about() {
    return "where a function is defined, and where it is convex";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "quotients, cubes and logarithms on one side of their pole or turning point",
        "cubics and sigmoids on a half line where they bend one way",
        "domains with a gap or a hole, and some without",
        "the longest half line on which a cubic is convex",
        "the longest interval or half line for quartics and exponentials with a factor");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Differentiate twice. Which sign has that on this side?",
        "Where does the second derivative change its sign?",
        "Can you leave the domain between two of its points?",
        "Where does the second derivative change its sign?",
        "Where does the second derivative change its sign?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> oneSide(draw);
      case 2 -> half(draw);
      case 3 -> gap(draw);
      case 4 -> halfLine(draw);
      default -> draw.coin() ? quartic(draw) : exponential(draw);
    };
  }

  private static Draft oneSide(Draw draw) {
    int factor = draw.nonzero(4);
    int pole = draw.between(-4, 4);
    var place = shifted("x", pole);
    var bracket = pole == 0 ? "x" : "(" + place + ")";
    var isRight = draw.coin();
    var where = " in x where x " + (isRight ? "> " : "< ") + pole;
    return switch (draw.between(0, 2)) {
      case 0 -> Drafts.either(factor + "/" + bracket + where, factor > 0 == isRight);
      case 1 -> Drafts.either(times(factor, bracket + "^3") + where, factor > 0 == isRight);
      default -> {
        var inner = isRight ? place : sum(pole + "", "-x");
        yield Drafts.either(times(factor, "log(" + inner + ")") + where, factor < 0);
      }
    };
  }

  private static Draft half(Draw draw) {
    int factor = draw.nonzero(3);
    int turn = draw.between(-3, 3);
    var isRight = draw.coin();
    var relation = isRight ? " >= " : " <= ";
    if (draw.coin()) {
      int slope = draw.nonzero(2);
      var inner = linear(slope, "x", -slope * turn);
      var bends = slope > 0 == isRight;
      return Drafts.either(
          times(factor, draw.of("sigmoid(", "tanh(") + inner + ")")
              + " in x where x"
              + relation
              + turn,
          factor > 0 != bends);
    }
    var function =
        sum(
            times(factor, "x^3"),
            times(-3 * factor * turn, "x^2"),
            times(draw.between(-4, 4), "x"));
    int end = isRight ? turn + draw.between(0, 2) : turn - draw.between(0, 2);
    return Drafts.either(function + " in x where x" + relation + end, factor > 0 == isRight);
  }

  private static Draft gap(Draw draw) {
    int center = draw.between(-3, 3);
    int radius = draw.between(1, 3);
    var square = squared("x", center);
    int factor = draw.nonzero(3);
    var across =
        new Plan.Divided(Plan.line((center - radius - 1) + "", (center + radius + 1) + ""));
    var asked = new Asked.DomainAndCurvature();
    return switch (draw.between(0, 3)) {
      case 0 ->
          new Draft(
              times(factor, "log(" + sum(square, -radius * radius + "") + ")") + " in x",
              asked,
              across);
      case 1 ->
          new Draft(
              times(factor, "log(" + sum(radius * radius + "", "-" + square) + ")") + " in x",
              asked,
              Plan.convexIf(factor < 0));
      case 2 ->
          new Draft(
              times(factor, "sqrt(" + sum(radius * radius + "", "-" + square) + ")") + " in x",
              asked,
              Plan.convexIf(factor < 0));
      default ->
          new Draft(
              sum(factor + "/(" + shifted("x", center) + ")", times(radius, "x")) + " in x",
              asked,
              across);
    };
  }

  /// m x^3 - 3 m c x^2 has f'' = 6 m (x - c).
  private static Draft halfLine(Draw draw) {
    int factor = draw.between(1, 4);
    int turn = draw.between(-5, 5);
    var tail = sum(times(-3 * factor * turn, "x^2"), times(draw.between(-5, 5), "x"));
    var turning = turn + "";
    if (draw.coin()) {
      var plan =
          Plan.convexIff(
              sum("c", -turn + ""),
              Plan.neither(Plan.line("c", turning), Plan.line(turning, turn + 2 + "")));
      return Drafts.from(sum(times(factor, "x^3"), tail) + " in x where x >= c", "c", plan, draw);
    }
    var mirrored =
        sum(
            times(-factor, "x^3"),
            times(3 * factor * turn, "x^2"),
            times(draw.between(-5, 5), "x"));
    var plan =
        Plan.convexIff(
            sum(turning, "-c"),
            Plan.neither(Plan.line(turning, "c"), Plan.line(turn - 2 + "", turning)));
    return Drafts.upTo(mirrored + " in x where x <= c", "c", plan, draw);
  }

  /// 6 r^2 x^2 - x^4 has f'' = 12 (r^2 - x^2).
  private static Draft quartic(Draw draw) {
    int root = draw.between(1, 5);
    int factor = draw.between(1, 2);
    var function =
        sum(
            times(6 * factor * root * root, "x^2"),
            times(-factor, "x^4"),
            times(draw.between(-5, 5), "x"));
    var plan =
        Plan.convexIff(
            sum(root + "", "-r"),
            Plan.neither(Plan.line(root + "", "r"), Plan.line("0", root + "")));
    return new Draft(
        function + " in x where -r <= x <= r, r > 0", new Asked.Boundary("r", false), plan);
  }

  /// (x - k) exp(-m x) has f'' = m (m (x - k) - 2) exp(-m x).
  private static Draft exponential(Draw draw) {
    int slope = draw.of(1, 2);
    int number = draw.between(-4, 4);
    int factor = draw.between(1, 3);
    int turn = number + 2 / slope;
    var bracket = number == 0 ? "x" : "(" + shifted("x", number) + ")";
    var function =
        sum(
            times(factor, bracket + "*exp(" + times(-slope, "x") + ")"),
            times(draw.between(-3, 3), "x"));
    var plan =
        Plan.convexIff(
            sum("c", -turn + ""),
            Plan.neither(Plan.line("c", turn + ""), Plan.line(turn + "", turn + 2 + "")));
    return Drafts.from(function + " in x where x >= c", "c", plan, draw);
  }
}
