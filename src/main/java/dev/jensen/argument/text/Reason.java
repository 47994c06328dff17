package dev.jensen.argument.text;

import java.util.Arrays;
import java.util.Optional;

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
    SUM("sum"),
    MULTIPLE("nonnegative multiple"),
    COMPOSITION("composition"),
    MAXIMUM("maximum"),
    AFFINE_SUBSTITUTION("affine substitution"),
    SECOND_DERIVATIVE("second derivative"),
    HESSIAN("Hessian"),
    MINORS("minors"),
    DEFINITION("definition");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    /// The rule as it is spoken of.
    public String words() {
      return words;
    }

    static Optional<Rule> named(String text) {
      var plain = plain(text);
      return Arrays.stream(values()).filter(rule -> plain(rule.words).equals(plain)).findFirst();
    }

    private static String plain(String text) {
      return text.strip()
          .toLowerCase(java.util.Locale.ROOT)
          .replace('-', ' ')
          .replaceFirst("^(of )?(the )?", "")
          .replaceFirst("^non negative", "nonnegative")
          .replaceFirst("^principal ", "")
          .replaceFirst("s$", "")
          .replaceAll("\\s+", " ");
    }
  }
}
