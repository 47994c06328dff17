package dev.jensen.decide;

import java.util.List;
import java.util.Random;

/// Random problems in the problem language, many of them nearly convex.
final class RandomProblems {
  private static final List<String> UNARY =
      List.of(
          "exp",
          "softplus",
          "relu",
          "abs",
          "sigmoid",
          "tanh",
          "logcosh",
          "huber",
          "silu",
          "elu",
          "cosh",
          "hinge",
          "sqrt",
          "log",
          "atan",
          "leakyrelu",
          "entr",
          "xlogx",
          "sin",
          "relu6");
  private static final List<String> NUMBERS =
      List.of("1", "2", "3", "1/2", "-1", "-2", "1/4", "-1/2", "1/10", "-1/10");
  private static final List<String> CONDITIONS =
      List.of("x >= 0", "x > 0", "x <= 1", "x >= 1", "-1 <= x <= 1", "x > 0, x < 2");

  private final Random random;
  private final List<String> variables;

  RandomProblems(long seed) {
    this.random = new Random(seed);
    this.variables = random.nextInt(3) == 0 ? List.of("x", "y") : List.of("x");
  }

  String next() {
    var expression = expression(3);
    var condition = random.nextInt(3) == 0 ? " where " + pick(CONDITIONS) : "";
    return expression + " in " + String.join(", ", variables) + condition;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String expression(int depth) {
    if (depth == 0) {
      return random.nextInt(4) == 0 ? "(" + pick(NUMBERS) + ")" : pick(variables);
    }
    return switch (random.nextInt(9)) {
      case 0, 1 -> "(" + expression(depth - 1) + " + " + expression(depth - 1) + ")";
      case 2 -> "(" + pick(NUMBERS) + ")*" + expression(depth - 1);
      case 3, 4 -> pick(UNARY) + "(" + expression(depth - 1) + ")";
      case 5 -> "(" + expression(depth - 1) + ")^2";
      case 6 -> expression(depth - 1) + "*" + expression(depth - 1);
      case 7 -> "max(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
      default -> "(" + expression(depth - 1) + " - " + expression(depth - 1) + ")";
    };
  }
}
