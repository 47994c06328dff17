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
        "a nondecreasing function of a square, and strictness",
        "functions of a square with traps: outer ones that fall, inner ones below 0",
        "the same in two variables",
        "the least parameter for which the outer square does not fall");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Which function is applied to the straight line, and what does the factor do to it?",
        "Is the outer function nondecreasing on the values of the inner one?",
        "Which values has the inner function, and does the outer one grow on all of them?",
        "Which values has the inner function, and does the outer one grow on all of them?",
        "Which values has the inner function, and where does the outer one fall?");
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
    return switch (draw.between(0, 3)) {
      case 3 ->
          // A logarithm undoes the exponential.
          new Draft(
              times(factor, "log(exp(" + inner + "))") + " in x",
              new Asked.Curvature(),
              Plan.affine());
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
          default -> "relu(" + sum(square, -(number + 3) + "") + ")";
        };
    return Drafts.strictly(sign + function + " in x", sign.isEmpty());
  }

  private static Draft mayFall(Draw draw) {
    var square = squared("x", draw.between(-2, 2));
    int number = draw.between(1, 5);
    var up = sum(square, number + "");
    var down = sum(square, -number + "");
    int kind = draw.between(0, 5);
    var function =
        switch (kind) {
          case 0 -> "(" + up + ")^2";
          case 1 -> "exp(" + up + ")";
          case 2 -> "(" + down + ")^2";
          case 3 -> times(number, "exp(-" + square + ")");
          case 4 -> "log(" + up + ")";
          default -> number + "/(" + sum(square, draw.between(1, 3) + "") + ")";
        };
    return Drafts.trap(sum(function, times(draw.between(-2, 2), "x")) + " in x", kind < 2, draw);
  }

  private static Draft twoVariables(Draw draw) {
    var squares = sum(times(draw.between(1, 3), "x^2"), times(draw.between(1, 3), "y^2"));
    int number = draw.between(1, 5);
    var lines = sum(times(draw.nonzero(3), "x"), times(draw.nonzero(3), "y"), number + "");
    int kind = draw.between(0, 5);
    var function =
        switch (kind) {
          case 0 -> "exp(" + squares + ")";
          case 1 -> "log(1 + exp(" + lines + "))";
          case 2 -> "sqrt(" + sum(squares, number + "") + ")";
          case 3 -> "relu(" + sum(squares, -number + "") + ")";
          case 4 -> "(" + sum(squares, -(number + 2) + "") + ")^2";
          default -> "exp(-(" + squares + "))";
        };
    return Drafts.trap(sum(function, times(draw.between(-1, 1), "y")) + " in x, y", kind < 4, draw);
  }

  /// t^2 does not fall for t >= 0, so the least value of the inner function decides.
  private static Draft parameter(Draw draw) {
    int shift = draw.between(-4, 4);
    int at = draw.between(-3, 3);
    var level = sum("a", shift + "");
    int factor = draw.between(1, 3);
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
            times(factor, "(" + sum(squared("x", at), "a", shift + "") + ")^2") + " in x",
            "a",
            plan,
            draw);
      }
      case 1 -> {
        var inner = "relu(" + shifted("x", at) + ")";
        var plan =
            Plan.convexIff(
                level,
                Plan.neither(
                    Plan.line(at + " + (" + level + ")", at + " - (" + level + ")"),
                    Plan.line(at + "", at + " - 2*(" + level + ")")));
        yield Drafts.from(
            times(factor, "(" + sum(inner, "a", shift + "") + ")^2") + " in x", "a", plan, draw);
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
        yield Drafts.from(
            times(factor, "(" + sum(inner, "a", shift + "") + ")^2") + " in x", "a", plan, draw);
      }
    };
  }
}
