package dev.jensen.exercise.topic;

import static dev.jensen.exercise.Terms.linear;
import static dev.jensen.exercise.Terms.power;
import static dev.jensen.exercise.Terms.squared;
import static dev.jensen.exercise.Terms.sum;
import static dev.jensen.exercise.Terms.times;

import dev.jensen.exercise.Asked;
import dev.jensen.exercise.Draft;
import dev.jensen.exercise.Draw;
import dev.jensen.exercise.Plan;
import dev.jensen.exercise.Topic;
import java.util.List;

/// Products and quotients, for which no rule of construction holds.
public final class ProductsTopic implements Topic {
  @Override
  public String name() {
    return "products";
  }

  @Override
  public String about() {
    return "products and quotients, which no simple rule covers";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "products of straight lines and differences of squares: curvature, or f'' at a point",
        "a product of two affine expressions in two variables",
        "powers and roots of two positive variables, multiplied and divided",
        "quotients with a positive denominator, and strictness",
        "the greatest parameter for which a product is convex on a half line");
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Expand it. What is left of the square?",
        "Is one factor a multiple of the other, up to a constant? If not, let one grow while the"
            + " other falls.",
        "Work out the determinant of the Hessian. How do the exponents come in?",
        "Work out the determinant of the Hessian. Is it of one sign?",
        "Where on the half line is the second derivative smallest?");
  }

  @Override
  public Draft draft(int level, Draw draw) {
    return switch (level) {
      case 1 -> lines(draw);
      case 2 -> bilinear(draw);
      case 3 -> powers(draw);
      case 4 -> quotient(draw);
      default -> parameter(draw);
    };
  }

  private static Draft lines(Draw draw) {
    int first = draw.nonzero(3);
    int second = draw.nonzero(3);
    var function =
        "("
            + linear(first, "x", draw.nonzero(5))
            + ")*("
            + linear(second, "x", draw.nonzero(5))
            + ")";
    if (draw.between(0, 4) == 0) {
      // The squares cancel.
      int size = draw.between(1, 3);
      var difference =
          sum(
              times(size, squared("x", first)),
              times(-size, squared("x", first + draw.nonzero(4))));
      return new Draft(difference + " in x", new Asked.Curvature(), Plan.affine());
    }
    if (draw.coin()) {
      return Drafts.either(function + " in x", first * second > 0);
    }
    var cubic = "x*" + function;
    return new Draft(cubic + " in x", Asked.second("x", draw.nonzero(3)), Plan.neither());
  }

  private static Draft bilinear(Draw draw) {
    int a = draw.nonzero(2);
    int b = draw.nonzero(2);
    int times = draw.nonzero(2);
    var first = sum(times(a, "x"), times(b, "y"));
    if (draw.coin()) {
      // The second factor a multiple of the first: a square.
      var second = sum(times(times * a, "x"), times(times * b, "y"), draw.between(-3, 3) + "");
      return Drafts.either("(" + first + ")*(" + second + ") in x, y", times > 0);
    }
    var second = sum(times(a, "x"), times(b + times, "y"), draw.between(-3, 3) + "");
    return Drafts.neither("(" + first + ")*(" + second + ") in x, y", draw);
  }

  private static Draft powers(Draw draw) {
    int factor = draw.nonzero(4);
    int first = draw.between(1, 3);
    int second = draw.between(1, 3);
    return switch (draw.between(0, 2)) {
      case 0 -> {
        var bottom = power("x", first) + "*" + power("y", second);
        yield Drafts.either(
            sum(factor + "/(" + bottom + ")", times(draw.between(-3, 3), "y")) + positive(),
            factor > 0);
      }
      case 1 -> {
        var roots = draw.of("sqrt(x*y)", "sqrt(x)*sqrt(y)", "x^(1/3)*y^(2/3)", "x^(1/4)*y^(3/4)");
        yield Drafts.either(
            sum(times(factor, roots), times(draw.between(-3, 3), "x")) + positive(), factor < 0);
      }
      default ->
          Drafts.neither(
              times(factor, power("x", first) + "*" + power("y", second)) + positive(), draw);
    };
  }

  private static String positive() {
    return " in x, y where x > 0, y > 0";
  }

  private static Draft quotient(Draw draw) {
    int factor = draw.nonzero(4);
    int slope = draw.nonzero(2);
    var top = "(" + linear(slope, "x", draw.between(-4, 4)) + ")";
    var bottom = draw.of("y", "(y + 1)", "(2*y)");
    return switch (draw.between(0, 2)) {
      case 0 ->
          Drafts.strictly(times(factor, top + "^2/" + bottom) + " in x, y where y > 0", factor > 0);
      case 1 -> Drafts.neither(times(factor, top + "/" + bottom) + " in x, y where y > 0", draw);
      default ->
          Drafts.either(
              sum(
                      times(factor, "x^" + (draw.coin() ? "3/y^2" : "4/y^3")),
                      times(draw.between(-3, 3), "y"))
                  + positive(),
              factor > 0);
    };
  }

  /// m (x - a - k) x^2 has f'' = m (6 x - 2 (a + k)), least at the left end.
  private static Draft parameter(Draw draw) {
    int factor = draw.between(1, 4);
    int start = draw.between(0, 4);
    int number = draw.between(-4, 4);
    var inner = sum("x", "-a", -number + "");
    var on = sum((3 * start - number) + "", "-a");
    var turn = "(" + sum("a", number + "") + ")/3";
    var plan =
        Plan.convexIff(
            on, Plan.neither(Plan.line(start + "", turn), Plan.line(turn, turn + " + 1")));
    return Drafts.upTo(
        sum(times(factor, "(" + inner + ")*x^2"), times(draw.between(-3, 3), "x"))
            + " in x where x >= "
            + start,
        "a",
        plan,
        draw);
  }
}
