package dev.jensen.exercise;

import dev.jensen.kernel.expr.Rational;

/// Writes sums of terms in the problem language as people do: `x^2 - 3*x`, not `1*x^2 + -3*x + 0`.
public final class Terms {
  private Terms() {}

  /// The terms joined by their signs, without those that are 0; each is a product, perhaps with a
  /// minus in front.
  public static String sum(String... terms) {
    var text = new StringBuilder();
    for (var term : terms) {
      if (term.equals("0")) {
        continue;
      }
      if (text.isEmpty()) {
        text.append(term);
      } else if (term.startsWith("-")) {
        text.append(" - ").append(term, 1, term.length());
      } else {
        text.append(" + ").append(term);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  /// A multiple of a product or power.
  public static String times(int factor, String what) {
    return switch (factor) {
      case 0 -> "0";
      case 1 -> what;
      case -1 -> "-" + what;
      default -> factor + "*" + what;
    };
  }

  /// `factor*x + constant`.
  public static String linear(int factor, String x, int constant) {
    return sum(times(factor, x), Integer.toString(constant));
  }

  /// `x - number`.
  public static String shifted(String x, int number) {
    return linear(1, x, -number);
  }

  /// `(x - number)^2`, and `x^2` for 0.
  public static String squared(String x, int number) {
    return number == 0 ? x + "^2" : "(" + shifted(x, number) + ")^2";
  }

  public static String power(String x, int exponent) {
    return exponent == 1 ? x : x + "^" + exponent;
  }

  /// A number as it is typed, with brackets where it is a fraction.
  public static String number(Rational value) {
    return value.isInteger() ? value.toString() : "(" + value + ")";
  }
}
