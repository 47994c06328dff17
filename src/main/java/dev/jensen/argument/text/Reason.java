package dev.jensen.argument.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands behind `because`.
public sealed interface Reason {

  /// A rule by its name.
  record Named(Rule rule) implements Reason {}

  /// Another statement; what it says is checked like a line of its own.
  record Supported(Statement statement) implements Reason {}

  /// Words that are neither.
  record Words(String text) implements Reason {}

  /// The rules that have names.
  enum Rule {
    SUM("sum", "sum of convex function", "sum of concave function", "nonnegative weighted sum"),
    MULTIPLE("nonnegative multiple", "positive multiple", "nonnegative scaling", "scaling"),
    COMPOSITION("composition", "composition of functions"),
    MAXIMUM(
        "maximum",
        "pointwise maximum",
        "max",
        "maximum of convex function",
        "pointwise maximum of convex function",
        "minimum",
        "pointwise minimum",
        "minimum of concave function"),
    AFFINE_SUBSTITUTION(
        "affine substitution",
        "affine composition",
        "affine argument",
        "composition with an affine function",
        "composition with an affine map"),
    SECOND_DERIVATIVE(
        "second derivative",
        "second order condition",
        "sign of the second derivative",
        "positive second derivative",
        "nonnegative second derivative"),
    HESSIAN("Hessian", "positive semidefinite Hessian", "positive definite Hessian"),
    MINORS("minors", "leading minor", "leading principal minor", "Sylvester"),
    DEFINITION(
        "definition",
        "Jensen's inequality",
        "Jensen",
        "Jensen's inequality fails",
        "the definition fails",
        "first order condition",
        "tangent");

    private final String words;
    private final String others;

    Rule(String words, String... others) {
      this.words = words;
      this.others = String.join(";", others);
    }

    /// The rule as it is spoken of.
    public String words() {
      return words;
    }

    static Optional<Rule> named(String text) {
      var plain = plain(text);
      return Arrays.stream(values())
          .filter(
              rule ->
                  plain(rule.words).equals(plain)
                      || Stream.of(rule.others.split(";"))
                          .filter(other -> !other.isEmpty())
                          .anyMatch(other -> plain(other).equals(plain)))
          .findFirst();
    }

    private static String plain(String text) {
      return text.strip()
          .toLowerCase(java.util.Locale.ROOT)
          .replace('-', ' ')
          .replaceFirst("^(of )?(the )?", "")
          .replaceFirst("^non negative", "nonnegative")
          .replaceFirst("^principal ", "")
          .replaceFirst(" (rule|test|criterion)$", "")
          .replaceFirst("s$", "")
          .replaceAll("\\s+", " ");
    }
  }
}
