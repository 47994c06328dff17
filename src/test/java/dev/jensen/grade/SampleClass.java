package dev.jensen.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A class of any size, made of a few ways to answer each of eight problems, with constants that
/// differ from student to student, so that no two of them hand in the same.
record SampleClass(Path folder, int problems) {

  /// A problem and what students write about it; `#` is a number.
  private record Sheet(String problem, List<String> arguments) {}

  private static final List<Sheet> SHEETS =
      List.of(
          new Sheet(
              "log(1 + exp(-z)) in z",
              List.of(
                  """
                  claim: convex
                  f' = -1/(1 + exp(z))
                  f'' = exp(z)/(1 + exp(z))^2
                  # + f'' > #
                  therefore f is convex because second derivative
                  """,
                  """
                  claim: convex
                  f' = 1/(1 + exp(z))
                  f'' + # = exp(z)/(1 + exp(z))^2 + #
                  therefore f is convex
                  """)),
          new Sheet(
              "x^3 in x",
              List.of(
                  """
                  claim: not convex
                  f'' = 6*x
                  at x = -#: f'' < 0
                  f(-2*#)/2 + f(0)/2 < f(-#)
                  therefore f is not convex because definition
                  """,
                  """
                  claim: convex
                  f'' = #*6*x/#
                  f'' >= 0
                  therefore f is convex because second derivative
                  """)),
          new Sheet(
              "x^2 + a*x*y + y^2 in x, y",
              List.of(
                  """
                  claim: convex if and only if -2 <= a, a <= 2
                  hessian(f) = [[2, a], [a, 2]]
                  #*det(hessian(f)) = #*(4 - a^2)
                  for a > 2:
                      det(hessian(f)) < 0
                  therefore f is convex if and only if -2 <= a, a <= 2 because minors
                  """,
                  """
                  claim: convex
                  diff(f, x, x) + # > #
                  diff(f, y, y) = 2
                  therefore f is convex because Hessian
                  """)),
          new Sheet(
              "x*log(x) in x",
              List.of(
                  """
                  claim: strictly convex
                  f' = log(x) + 1
                  # * f'' = #/x
                  f'' > 0
                  therefore f is strictly convex because second derivative
                  """,
                  """
                  claim: convex
                  f' = log(x)
                  f'' > -#
                  therefore f is convex because second derivative
                  """)),
          new Sheet(
              "max(0, 1 - t)^2 + abs(t) in t",
              List.of(
                  """
                  claim: convex
                  let g = max(0, 1 - t)
                  g is convex because maximum
                  #*g is nonnegative
                  g^2 is convex because composition
                  abs(t) is convex
                  therefore f is convex because sum
                  """,
                  """
                  claim: not convex
                  f(#) >= 0
                  therefore f is not convex
                  """)),
          new Sheet(
              "sqrt(x^2 + 1) in x",
              List.of(
                  """
                  claim: convex
                  f' = x/sqrt(x^2 + 1)
                  #*f'' = #/(x^2 + 1)^(3/2)
                  f'' > 0
                  therefore f is convex because second derivative
                  """,
                  """
                  claim: convex
                  f' = #*x/sqrt(x^2 + 1)
                  therefore f is convex
                  """)),
          new Sheet(
              "exp(x - y) + y^2 in x, y",
              List.of(
                  """
                  claim: convex
                  exp(x - y) is convex because affine substitution
                  #*y^2 is convex
                  therefore f is convex because sum
                  """,
                  """
                  claim: convex
                  hessian(f) = [[exp(x - y), exp(x - y)], [exp(x - y), exp(x - y) + 2]]
                  det(hessian(f)) >= -#
                  therefore f is convex because minors
                  """)),
          new Sheet(
              "1/(1 + exp(-s)) in s",
              List.of(
                  """
                  claim: not convex
                  at s = #: f'' < 0
                  f is increasing
                  therefore f is not convex because second derivative
                  """,
                  """
                  claim: convex
                  f is nonnegative
                  #*f is increasing
                  therefore f is convex because composition
                  """)));

  /// Writes `assignment.yaml` and a folder `class` with so many submissions.
  void write(int students) throws IOException {
    var assignment = new StringBuilder("title: A class\nproblems:\n");
    for (int p = 0; p < problems; p++) {
      assignment.append("  - {id: p%d, problem: \"%s\"}%n".formatted(p, SHEETS.get(p).problem()));
    }
    Files.writeString(folder.resolve("assignment.yaml"), assignment.toString());
    for (int s = 0; s < students; s++) {
      var student = Files.createDirectories(folder.resolve("class/student-%03d".formatted(s)));
      for (int p = 0; p < problems; p++) {
        var arguments = SHEETS.get(p).arguments();
        var text = arguments.get((s + p) % arguments.size());
        Files.writeString(
            student.resolve("p" + p + ".argument"), text.replace("#", String.valueOf(s + 1)));
      }
    }
  }
}
