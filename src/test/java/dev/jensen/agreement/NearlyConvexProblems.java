package dev.jensen.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Problems in the problem language drawn from a seed, the same for the same seed: all atoms, one
/// to three variables, parameters, conditions, kinks at every depth. Most are convex but for
/// little: one term of the sum, a slope, an inflection point just inside the domain, a coefficient
/// one step from where the answer turns.
final class NearlyConvexProblems {
  private static final List<String> UNARY =
      List.of(
              "exp log sqrt abs relu softplus sigmoid tanh logcosh huber silu elu cosh hinge atan",
              "leakyrelu entr xlogx sin cos tan relu6 erf gelu gelu_tanh mish swish selu celu",
              "hardsigmoid hardswish huberloss log1p expm1 logsigmoid log_normcdf sinh sign step"
                  + " floor")
          .stream()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();
  private static final List<String> JOINT =
      List.of(
          "max",
          "min",
          "logsumexp",
          "norm1",
          "norm2",
          "norminf",
          "quad_over_lin",
          "rel_entr",
          "kl_div",
          "max");
  private static final List<String> CONVEX =
      List.of(
          "exp(#)",
          "(#)^2",
          "abs(#)",
          "relu(#)",
          "softplus(#)",
          "logcosh(#)",
          "huber(#)",
          "huber(#, 2)",
          "huberloss(#, 1/2)",
          "cosh(#)",
          "hinge(#)",
          "elu(#)",
          "celu(#, 2)",
          "leakyrelu(#)",
          "leakyrelu(#, 1/2)",
          "expm1(#)",
          "(#)^4",
          "norm2(#, 1)",
          "max(#, 1, -2)",
          "-logsigmoid(#)",
          "-log_normcdf(#)",
          "logsumexp(#, 0)",
          "abs(#)^(3/2)",
          "max(#, 0)^2",
          "relu(#)^3",
          "norm1(#, 2)",
          "norminf(#, 1)",
          "quad_over_lin(#, 2)",
          "abs(#)^3");
  private static final List<String> CONVEX_WHERE_POSITIVE =
      List.of(
          "-log(#)",
          "-sqrt(#)",
          "1/(#)",
          "xlogx(#)",
          "-entr(#)",
          "-log1p(#)",
          "(#)^3",
          "(#)^(3/2)",
          "kl_div(#, 1)",
          "rel_entr(#, 2)",
          "-(#)^(1/3)",
          "(#)^(-1/2)",
          "sinh(#)",
          "-atan(#)",
          "-tanh(#)",
          "-sigmoid(#)",
          "-erf(#)",
          "(#)^(#)",
          "rel_entr(2, #)");

  /// Constant wherever they are defined.
  private static final List<String> CONSTANTS =
      List.of(
          "0*(#)",
          "(#)*0",
          "((#) - (#))",
          "(#)^0",
          "(#)/(#)",
          "0/(#)",
          "0^((#)^2 + 1)",
          "1^(#)",
          "kl_div(0, #)",
          "rel_entr(0, #)",
          "quad_over_lin(0, #)",
          "norm2(0*(#))",
          "max(0*(#), -1)",
          "logsumexp(0*(#), 0)",
          "xlogx(0*(#))",
          "silu(0*(#))",
          "huber(0*(#))",
          "huber(0, 1 + 0*(#))",
          "elu(0*(#))",
          "leakyrelu(0, (#))",
          "if(0*(#) >= 0, 0, 1)",
          "if(1 >= 0, 0, #)");

  private static final List<String> TINY =
      List.of("1/10", "1/100", "1/1000", "1/3", "1/2", "1/50", "1/8", "99/100");
  private static final List<String> NUMBERS =
      List.of(
          "1", "2", "3", "1/2", "-1", "-2", "1/4", "-1/2", "1/10", "-1/10", "3/2", "1/3", "5",
          "pi");

  /// A function and a point near which its curvature changes, from which side is left to chance.
  private static final List<String[]> TURNS =
      List.of(
          turn("sigmoid(x)", "0"),
          turn("tanh(x)", "0"),
          turn("atan(x)", "0"),
          turn("erf(x)", "0"),
          turn("sin(x)", "0"),
          turn("sin(x)", "3.1416"),
          turn("cos(x)", "1.5708"),
          turn("tan(x)", "0"),
          turn("sinh(x)", "0"),
          turn("gelu(x)", "1.4142"),
          turn("gelu(x)", "-1.4142"),
          turn("silu(x)", "2.3994"),
          turn("swish(x)", "-2.3994"),
          turn("mish(x)", "1.4906"),
          turn("mish(x)", "-2.2564"),
          turn("gelu_tanh(x)", "1.4"),
          turn("x^3", "0"),
          turn("x^4 - 6*x^2", "1"),
          turn("x^5 - 10*x^3", "1.7320"),
          turn("x*exp(x)", "-2"),
          turn("exp(-x^2)", "0.7071"),
          turn("1/(1 + x^2)", "0.5773"),
          turn("log(1 + x^2)", "1"),
          turn("x^2*log(x)", "0.2231"),
          turn("hardswish(x)", "3"),
          turn("hardswish(x)", "-3"),
          turn("relu6(x)", "6"),
          turn("hardsigmoid(x)", "3"),
          turn("selu(x)", "0"),
          turn("sqrt(1 + x^2) - x^4/100", "1"),
          turn("sign(x)", "0"),
          turn("step(x)", "0"),
          turn("floor(x)", "1"),
          turn("(sigmoid(x) - 1)^2", "-0.6931"),
          turn("x*sigmoid(x) - x^2/50", "2"));

  private static final List<String> CONDITIONS =
      List.of(
          "x >= 0",
          "x > 0",
          "x <= 1",
          "x >= 1",
          "-1 <= x <= 1",
          "x > 0, x < 2",
          "x >= -1/100",
          "x in [0, 3]",
          "x in (0, 1]",
          "x <= 0",
          "x^2 <= 4",
          "x >= 1/10, x <= 10",
          "x != 0 + 0*x");
  private static final List<String> JOINT_CONDITIONS =
      List.of(
          "x >= y",
          "x + y <= 1",
          "x^2 + y^2 <= 4",
          "x > 0, y > 0",
          "x >= 0, y >= 0",
          "x*y >= 1, x > 0",
          "x > 0, y >= x",
          "abs(x) + abs(y) <= 2",
          "x + y = 1",
          "y > 0",
          "x - 2*y >= -1, y >= 1/10",
          "exp(x) <= y",
          "x in [0, 1], y in [0, 1]");
  private static final List<String> ABOUT_PARAMETERS =
      List.of(
          "a >= 0",
          "a > 0",
          "b >= 0",
          "a != 0",
          "0 <= a <= 1",
          "a >= b",
          "a > 1",
          "a*b >= 0",
          "b > 0",
          "a <= 0",
          "a^2 <= 1",
          "0 < a < 2, b >= a");

  private final Random random;
  private List<String> variables = List.of();
  private List<String> parameters = List.of();

  NearlyConvexProblems(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
  }

  private static String[] turn(String function, String point) {
    return new String[] {function, point};
  }

  /// The text of the one problem of this seed.
  String next() {
    variables =
        List.of("x", "y", "z").subList(0, new int[] {1, 1, 1, 1, 2, 2, 3}[random.nextInt(7)]);
    parameters = List.of("a", "b").subList(0, new int[] {0, 0, 0, 0, 0, 1, 2}[random.nextInt(7)]);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> almostConvexSum();
      case 3, 4 -> turning();
      case 5 -> almostSquare();
      case 6, 7 -> boundaryCoefficient();
      case 8 -> pieces();
      case 9 -> loss();
      case 10 -> conditions();
      case 11 -> zeros();
      default -> anything();
    };
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private String tiny() {
    return (random.nextBoolean() ? "" : "-") + pick(TINY);
  }

  private String coefficient() {
    return !parameters.isEmpty() && once(4) ? pick(parameters) : pick(NUMBERS);
  }

  private String problem(String expression, String... conditions) {
    var all = new ArrayList<String>();
    for (var condition : conditions) {
      if (!condition.isEmpty()) {
        all.add(condition);
      }
    }
    if (!parameters.isEmpty() && once(2)) {
      all.add(parameterCondition());
    }
    var where = all.isEmpty() ? "" : " where " + String.join(", ", all);
    return expression + " in " + String.join(", ", variables) + where;
  }

  private String parameterCondition() {
    var condition = pick(ABOUT_PARAMETERS);
    return parameters.size() == 1 && condition.contains("b") ? "a >= 0" : condition;
  }

  private String condition() {
    return variables.size() > 1 && random.nextBoolean()
        ? pick(JOINT_CONDITIONS)
        : pick(CONDITIONS.subList(0, CONDITIONS.size() - 1));
  }

  private String someCondition(int in) {
    return once(in) ? condition() : "";
  }

  /// An affine expression, most often of one variable.
  private String affine() {
    var terms = new ArrayList<String>();
    for (var name : variables) {
      if (terms.isEmpty() || once(2)) {
        terms.add(once(2) ? name : coefficient() + "*" + name);
      }
    }
    if (once(3)) {
      terms.add(coefficient());
    }
    return terms.stream().map(term -> "(" + term + ")").collect(Collectors.joining(" + "));
  }

  /// Convex by construction, unless the chance of a slip came true.
  private String convex(int depth) {
    if (depth == 0) {
      return affine();
    }
    return switch (random.nextInt(8)) {
      case 0 -> "max(" + convex(depth - 1) + ", " + convex(depth - 1) + ")";
      case 1 ->
          pick(List.of("exp", "relu", "softplus", "elu", "expm1")) + "(" + convex(depth - 1) + ")";
      case 2 -> "(" + convex(depth - 1) + ") + (" + convex(depth - 1) + ")";
      case 3 -> "relu(" + convex(depth - 1) + ")^2";
      case 4 -> "logsumexp(" + convex(depth - 1) + ", " + affine() + ")";
      case 5 -> norm();
      default -> pick(CONVEX).replace("#", affine());
    };
  }

  private String norm() {
    var name = pick(List.of("norm1", "norm2", "norminf", "logsumexp", "max"));
    var arguments =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> affine())
            .collect(Collectors.joining(", "));
    return name + "(" + arguments + ")";
  }

  private String positive() {
    return once(3) ? "x + 1" : "x";
  }

  /// A sum of convex terms and one small term of any kind.
  private String almostConvexSum() {
    var terms = new ArrayList<String>();
    var wherePositive = once(3);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      var term =
          wherePositive && random.nextBoolean()
              ? pick(CONVEX_WHERE_POSITIVE).replace("#", positive())
              : convex(1 + random.nextInt(2));
      terms.add(once(3) ? pick(List.of("2", "1/2", "3")) + "*(" + term + ")" : "(" + term + ")");
    }
    if (!once(5)) {
      terms.add("(" + tiny() + ")*" + spoiler());
    }
    var condition =
        wherePositive ? pick(List.of("x > 0", "x >= 0", "x in [1/10, 2]", "")) : someCondition(3);
    return problem(String.join(" + ", terms), condition);
  }

  private String spoiler() {
    return switch (random.nextInt(7)) {
      case 0 -> "relu(" + affine() + ")";
      case 1 -> "abs(" + affine() + ")";
      case 2 -> "(" + affine() + ")^2";
      case 3 -> pick(variables) + "*" + pick(variables);
      case 4 -> pick(UNARY) + "(" + affine() + ")";
      case 5 -> "min(" + affine() + ", " + affine() + ")";
      default -> "(" + convex(1) + ")";
    };
  }

  /// An inflection point, or a kink, just inside or just outside the domain.
  private String turning() {
    var turn = TURNS.get(random.nextInt(TURNS.size()));
    var shift = pick(List.of("0", "1/100", "-1/100", "1/10", "-1/10", "1/1000", "-1/1000"));
    var side = pick(List.of("<=", ">=", "<", ">"));
    variables = List.of("x");
    var function = turn[0];
    if (once(3)) {
      function = "(" + pick(NUMBERS) + ")*(" + function + ")";
    }
    if (once(3)) {
      function += " + (" + tiny() + ")*(" + convex(1) + ")";
    }
    var other =
        once(3)
            ? "x "
                + (side.startsWith("<") ? ">= " : "<= ")
                + turn[1]
                + " + ("
                + (side.startsWith("<") ? "-1" : "1")
                + ")"
            : "";
    return problem(function, "x " + side + " " + turn[1] + " + (" + shift + ")", other);
  }

  /// Quadratic forms near the edge of the cone, and functions of them.
  private String almostSquare() {
    if (variables.size() == 1) {
      variables = List.of("x", "y");
    }
    var p = pick(List.of("1", "2", "1/2", "3"));
    var q = pick(List.of("1", "-1", "2", "-3"));
    var form =
        "(("
            + p
            + ")*x + ("
            + q
            + ")*y)^2 + ("
            + tiny()
            + ")*"
            + pick(List.of("y^2", "x^2", "x*y", "y"));
    return switch (random.nextInt(6)) {
      case 0 -> problem("exp(" + form + ")", someCondition(3));
      case 1 -> problem("relu(" + form + ")", someCondition(3));
      case 2 -> problem(form + " + (" + tiny() + ")*" + spoiler(), someCondition(3));
      case 3 -> problem("sqrt(1 + (" + form + "))", someCondition(3));
      case 4 -> problem("max(" + form + ", " + affine() + ")", someCondition(3));
      default -> problem(form, someCondition(2));
    };
  }

  /// An exponent, a slope or a weight at, or one step from, the value where the answer turns.
  private String boundaryCoefficient() {
    var near = pick(List.of("1", "99/100", "101/100", "9/10", "11/10", "1 - 1/1000", "1 + 1/1000"));
    var zero = pick(List.of("0", "1/100", "-1/100", "1/1000", "-1/1000"));
    var parameter = !parameters.isEmpty() && once(2);
    var c = parameter ? "a" : near;
    var d = parameter ? "a" : zero;
    var line = affine();
    return switch (random.nextInt(16)) {
      case 0 -> problem("x^(" + c + ")", "x > 0");
      case 1 -> problem("leakyrelu(" + line + ", " + c + ")", someCondition(3));
      case 2 -> problem("elu(" + line + ", " + c + ")", someCondition(3));
      case 3 -> problem("x^4 + (" + d + ")*x^2", someCondition(3));
      case 4 -> problem("abs(" + line + ") - (" + c + ")*abs(x)", someCondition(3));
      case 5 -> problem("relu(" + line + ") + (" + d + ")*relu(x)", someCondition(3));
      case 6 -> problem("x^2 - (" + c + ")*huber(x, 2)", someCondition(3));
      case 7 -> problem("abs(x)^(" + c + ")", someCondition(3));
      case 8 -> problem("exp(x) + (" + d + ")*x^2", someCondition(2));
      case 9 -> problem("softplus(x) - (" + c + ")*x^2/8", someCondition(3));
      case 10 -> problem("x^2 + (" + d + ")*sin(3*x) + (" + d + ")*cos(x)", someCondition(3));
      case 11 ->
          two(
              "x^("
                  + pick(List.of("1/2", "1/3", "-1", "2"))
                  + ")*y^("
                  + pick(List.of("1/2", "51/100", "2/3", "-1", "-2"))
                  + ")",
              "x > 0, y > 0");
      case 12 -> two("quad_over_lin(x, y) + (" + d + ")*x*y", "y > 0");
      case 13 -> two("rel_entr(x, y) + (" + d + ")*(x - y)^2", "x > 0, y > 0");
      case 14 -> two("logsumexp(x, y) - (" + c + ")*max(x, y)", "");
      default ->
          two(
              "norm2(x, y) - ("
                  + c
                  + ")*"
                  + pick(List.of("norminf(x, y)", "norm1(x, y)", "abs(x)")),
              someCondition(3));
    };
  }

  private String two(String expression, String condition) {
    if (variables.size() == 1) {
      variables = List.of("x", "y");
    }
    return problem(expression, condition);
  }

  /// Case distinctions whose pieces meet, or nearly.
  private String pieces() {
    var left =
        pick(
            List.of(
                "0", "x^2", "-x", "x", "-x^3", "expm1(x)", "x^4", "-" + tiny() + "*x", "sinh(x)"));
    var right =
        pick(
            List.of(
                "x",
                "x^2",
                "2*x",
                "(" + tiny() + ")*x",
                "x^3",
                "expm1(x)",
                "log1p(x)",
                "x^2 + (" + tiny() + ")*x",
                "0",
                "1/1000"));
    var split = pick(List.of("x >= 0", "x > 0", "x <= 0", "0 < x"));
    var swapped = split.contains("<=");
    var expression =
        "if(" + split + ", " + (swapped ? left : right) + ", " + (swapped ? right : left) + ")";
    if (once(2)) {
      expression += " + (" + tiny() + ")*(" + convex(1) + ")";
    }
    if (once(4)) {
      expression = pick(List.of("relu", "exp", "abs", "softplus")) + "(" + expression + ")";
    }
    return problem(expression, someCondition(4));
  }

  /// A loss of one unit, or of two, in its weights.
  private String loss() {
    variables =
        pick(List.of("w", "w,b", "w,v", "b")).equals("w") ? List.of("x") : List.of("x", "y");
    parameters = List.of("a", "b");
    var unit =
        pick(
            List.of(
                "relu",
                "sigmoid",
                "tanh",
                "softplus",
                "leakyrelu",
                "abs",
                "silu",
                "elu",
                "hardsigmoid",
                "exp",
                "step"));
    var inner =
        variables.size() == 1
            ? "a*x"
            : pick(List.of("a*x + y", "x*relu(a*y)", "x*y", "x + b*y", "a*x + b*y"));
    var residual = "b - " + unit + "(" + inner + ")";
    var outer =
        pick(
            List.of(
                "(#)^2",
                "huber(#)",
                "abs(#)",
                "hinge(#)",
                "logcosh(#)",
                "relu(#)",
                "softplus(#)",
                "exp(#)"));
    return problem(outer.replace("#", residual) + (once(3) ? " + (" + tiny() + ")*x^2" : ""));
  }

  /// Short problems whose answer depends on the parameters.
  private String conditions() {
    variables = List.of("x");
    parameters = once(3) ? List.of("a", "b") : List.of("a");
    var c = pick(List.of("a", "a - 1", "1 - a", "a + 1/100", "2*a", "-a", "a^2 - 1"));
    var t = pick(List.of("x", "2*x - 1", "a*x", "-x", parameters.size() > 1 ? "x - b" : "x + a"));
    var f = pick(CONVEX).replace("#", t);
    return switch (random.nextInt(8)) {
      case 0 -> problem("(" + c + ")*(" + f + ")", someCondition(4));
      case 1 -> problem("(" + c + ")*" + spoiler() + " + " + pick(List.of("x", "x^2", "abs(x)")));
      case 2 -> problem("abs(x) + (" + c + ")*relu(" + t + ")");
      case 3 -> problem("max((" + c + ")*x, " + t + ", 0)^2", someCondition(4));
      case 4 ->
          problem("(a - " + pick(List.of("relu", "abs", "softplus", "sigmoid", "exp")) + "(x))^2");
      case 5 -> problem("if(x >= 0, (" + c + ")*x, " + pick(List.of("x", "x^2", "0", "2*x")) + ")");
      case 6 -> problem("(" + c + ")*" + pick(UNARY) + "(x)", pick(List.of("x > 0", "x >= 1", "")));
      default -> problem("leakyrelu(" + t + ", " + c + ")");
    };
  }

  /// What cancels, or stands beside a factor 0, says where the function is defined all the same.
  private String zeros() {
    var constant = pick(CONSTANTS).replace("#", expression(1 + random.nextInt(2)));
    var f = pick(CONVEX).replace("#", affine());
    var joined =
        switch (random.nextInt(5)) {
          case 0 -> f + " + " + constant;
          case 1 -> f + " - " + constant;
          case 2 -> "(" + f + ")*" + constant;
          case 3 -> pick(UNARY) + "(" + constant + ") + " + f;
          default -> constant;
        };
    return problem(joined, someCondition(3));
  }

  private String anything() {
    return problem(expression(1 + random.nextInt(3)), someCondition(2));
  }

  private String leaf() {
    if (once(4)) {
      return once(4) ? "0" : "(" + coefficient() + ")";
    }
    return pick(variables);
  }

  private String expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(13)) {
      case 0, 1 -> "(" + expression(depth - 1) + " + " + expression(depth - 1) + ")";
      case 2 -> "(" + coefficient() + ")*" + expression(depth - 1);
      case 3, 4, 5 -> pick(UNARY) + "(" + expression(depth - 1) + ")";
      case 6 ->
          "("
              + expression(depth - 1)
              + ")^"
              + pick(List.of("2", "3", "(1/2)", "(-1)", "4", "(3/2)"));
      case 7 -> expression(depth - 1) + "*" + expression(depth - 1);
      case 8, 9 -> pick(JOINT) + "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
      case 10 -> "(" + expression(depth - 1) + " - " + expression(depth - 1) + ")";
      case 11 ->
          "if("
              + leaf()
              + " >= "
              + leaf()
              + ", "
              + expression(depth - 1)
              + ", "
              + expression(depth - 1)
              + ")";
      default -> "(" + expression(depth - 1) + ")/(" + expression(depth - 1) + ")";
    };
  }
}
