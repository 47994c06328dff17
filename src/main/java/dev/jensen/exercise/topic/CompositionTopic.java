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

/// When a function of a convex function is convex.
public final class CompositionTopic implements Topic {
  @Override
  public String name() {
    return "composition";
  }

  @Override
  public String about() {
    return "when a function of a convex function is convex";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "a function of a straight line: its curvature, or f'' at a point",
        "a nondecreasing function of a square; strictness",
        "the same with traps: outer functions that fall, also two points",
        "two variables",
        "an outer function that must not fall, by a parameter");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> ofLine(draw);
      case 2 -> ofSquare(draw);
      case 3 -> mayFall(draw);
      case 4 -> twoVariables(draw);
      default -> parameter(draw);
    };
  }

  private static Draft ofLine(Draw draw) {
    int factor = draw.nonzero(4);
    int slope = draw.nonzero(3);
    int at = draw.between(-3, 3);
    var inner = linear(slope, "x", -slope * at);
    return switch (draw.between(0, 2)) {
      case 0 ->
          new Draft(
              times(factor, "exp(" + inner + ")") + " in x",
              draw.coin() ? new Asked.Curvature() : Asked.second("x", at),
              Plan.convexIf(factor > 0));
      case 1 ->
          new Draft(
              times(factor, "(" + inner + ")^4") + " in x",
              draw.coin() ? new Asked.Curvature() : Asked.second("x", at + draw.of(1, -1)),
              Plan.convexIf(factor > 0));
      default -> Drafts.either(times(factor, "log(1 + exp(" + inner + "))") + " in x", factor > 0);
    };
  }

  private static Draft ofSquare(Draw draw) {
    var sign = draw.coin() ? "" : "-";
    var square = squared("x", draw.between(-3, 3));
    int number = draw.between(1, 6);
    var function =
        switch (draw.between(0, 3)) {
          case 0 -> "exp(" + sum(square, number + "") + ")";
          case 1 -> "(" + sum(square, number + "") + ")^" + draw.between(2, 3);
          case 2 -> "sqrt(" + sum(square, number + "") + ")";
          default -> "relu(" + sum(square, -number + "") + ")";
        };
    return Drafts.strictly(sign + function + " in x", sign.isEmpty());
  }

  private static Draft mayFall(Draw draw) {
    var square = squared("x", draw.between(-2, 2));
    int number = draw.between(1, 5);
    var up = sum(square, number + "");
    var down = sum(square, -number + "");
    return switch (draw.between(0, 5)) {
      case 0 -> Drafts.trap("(" + up + ")^2 in x", true, draw);
      case 1 -> Drafts.trap("(" + down + ")^2 in x", false, draw);
      case 2 -> Drafts.trap(times(number, "exp(-" + square + ")") + " in x", false, draw);
      case 3 -> Drafts.trap("log(" + up + ") in x", false, draw);
      case 4 ->
          Drafts.trap(number + "/(" + sum(square, draw.between(1, 3) + "") + ") in x", false, draw);
      default -> Drafts.trap("exp(" + up + ") in x", true, draw);
    };
  }

  private static Draft twoVariables(Draw draw) {
    var squares = sum(times(draw.between(1, 3), "x^2"), times(draw.between(1, 3), "y^2"));
    int number = draw.between(1, 5);
    var lines = sum(times(draw.nonzero(3), "x"), times(draw.nonzero(3), "y"), number + "");
    var problem =
        switch (draw.between(0, 5)) {
          case 0 -> "exp(" + squares + ")";
          case 1 -> "log(1 + exp(" + lines + "))";
          case 2 -> "sqrt(" + sum(squares, number + "") + ")";
          case 3 -> "relu(" + sum(squares, -number + "") + ")";
          case 4 -> "(" + sum(squares, -number + "") + ")^2";
          default -> "exp(-(" + squares + "))";
        };
    var isConvex = !problem.startsWith("(") && !problem.startsWith("exp(-");
    return Drafts.trap(problem + " in x, y", isConvex, draw);
  }

  /// t^2 does not fall for t >= 0, so the least value of the inner function decides.
  private static Draft parameter(Draw draw) {
    int shift = draw.between(-4, 4);
    int at = draw.between(-3, 3);
    var level = sum("a", shift + "");
    return switch (draw.between(0, 2)) {
      case 0 -> {
        var center = at + "";
        var reach = "sqrt(" + sum("-a", -shift + "") + ")";
        var plan =
            Plan.convexIff(
                level,
                Plan.neither(
                    Plan.line(center + " - " + reach, center + " + " + reach),
                    Plan.line(center + " - 2*" + reach, center + " + 2*" + reach)));
        yield Drafts.from(
            "(" + sum(squared("x", at), "a", shift + "") + ")^2 in x", "a", plan, draw);
      }
      case 1 -> {
        var inner = "relu(" + shifted("x", at) + ")";
        var plan =
            Plan.convexIff(
                level,
                Plan.neither(
                    Plan.line(at + " + (" + level + ")", at + " - (" + level + ")"),
                    Plan.line(at + "", at + " - 2*(" + level + ")")));
        yield Drafts.from("(" + sum(inner, "a", shift + "") + ")^2 in x", "a", plan, draw);
      }
      default -> {
        var inner = "abs(" + shifted("x", at) + ")";
        var reach = "(" + sum("-a", -shift + "") + ")";
        var plan =
            Plan.convexIff(
                level,
                Plan.neither(
                    Plan.line(at + " - " + reach, at + " + " + reach),
                    Plan.line(at + " + " + reach, at + " + 3*" + reach)));
        yield Drafts.from("(" + sum(inner, "a", shift + "") + ")^2 in x", "a", plan, draw);
      }
    };
  }
}
