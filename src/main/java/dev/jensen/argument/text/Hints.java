package dev.jensen.argument.text;

import dev.jensen.parse.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How what a line seems to mean is written, where it cannot be read.
final class Hints {
  private record Hint(Pattern seen, String written) {}

  private static Hint hint(String seen, String written) {
    return new Hint(Pattern.compile(seen), written);
  }

  private static final List<Hint> ALL =
      List.of(
          hint("\\bchord\\b", "two points: at x = -2 and x = 0: chord fails"),
          hint(
              "[Ee]igenvalue|\\btrace\\b",
              "of eigenvalues say what they show: hessian(f) is positive semidefinite"),
          hint("\\bstrongly\\b", "for strong convexity show a bound: f'' >= 1"),
          hint(
              "(?i)hessian\\s*(?:\\(f\\))?\\s*=|∇(?:²|\\^2)\\s*f\\s*=",
              "a Hessian is written by rows: hessian(f) = [[2, 1], [1, 2]]"),
          hint("(?i)grad(?:ient)?\\b.*=|∇", "a gradient is written: gradient(f) = [2*x, 2*y]"),
          hint(
              "f\\s*\\^\\s*\\(\\s*\\d\\s*\\)", "the second derivative is written f'', a power f^2"),
          hint(
              "\\b(?:claim|therefore)\\b.*\\b(?:neither|and not)\\b",
              "one of the two: claim: not convex"),
          hint(
              "\\bis\\b.*(?:,|\\band\\b).*\\bis\\b|\\bare\\b", "one statement a line: a is convex"),
          hint("\\bis not .*\\bat\\b", "at a point say a relation: at x = 0: f'' < 0"),
          hint(
              "\\b(?:iff|if and only if|only (?:if|for|when))\\b",
              "say it for each side, in lines of their own: f'' >= 0 for x >= 0"));

  private Hints() {}

  /// The same where it is only known that the line is of no known form.
  static Diagnostic withForm(String line, Diagnostic fault) {
    return fault.hint().filter(Source.FORMS::equals).isPresent() ? with(line, fault) : fault;
  }

  /// A fault with the hint that fits what was typed, or else its own.
  static Diagnostic with(String line, Diagnostic fault) {
    return ALL.stream()
        .filter(each -> each.seen().matcher(line).find())
        .findFirst()
        .map(
            each ->
                new Diagnostic(
                    fault.kind(),
                    fault.input(),
                    fault.line(),
                    fault.column(),
                    fault.length(),
                    fault.message(),
                    Optional.of(each.written())))
        .orElse(fault);
  }
}
