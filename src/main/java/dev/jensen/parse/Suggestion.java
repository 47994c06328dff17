package dev.jensen.parse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an unknown name was probably meant to be.
public final class Suggestion {
  private static final String NO_INVERSE =
      "of the inverse trigonometric functions there is only atan(x)";

  /// Names from other systems, with the way to write them here.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("ln", "the natural logarithm is log(x)"),
          Map.entry("lg", "write log(x)/log(2) or log(x)/log(10)"),
          Map.entry("log2", "write log(x)/log(2)"),
          Map.entry("log10", "write log(x)/log(10)"),
          Map.entry("arctan", "write atan(x)"),
          Map.entry("logistic", "write sigmoid(x)"),
          Map.entry("expit", "write sigmoid(x)"),
          Map.entry("sigma", "write sigmoid(x)"),
          Map.entry("σ", "write sigmoid(x)"),
          Map.entry("logit", "write log(x/(1 - x))"),
          Map.entry("log_sigmoid", "write logsigmoid(x)"),
          Map.entry("log_sum_exp", "write logsumexp(x, y)"),
          Map.entry("lse", "write logsumexp(x, y)"),
          Map.entry("leaky_relu", "write leakyrelu(x, 0.01)"),
          Map.entry("pos", "write relu(x)"),
          Map.entry("neg", "write relu(-x)"),
          Map.entry("inv_pos", "write 1/x where x > 0"),
          Map.entry("square", "write x^2"),
          Map.entry("sqr", "write x^2"),
          Map.entry("pow", "powers are written x^3"),
          Map.entry("power", "powers are written x^3"),
          Map.entry("softmax", "its logarithm is x - logsumexp(x, y)"),
          Map.entry("arcsin", NO_INVERSE),
          Map.entry("arccos", NO_INVERSE),
          Map.entry("asin", NO_INVERSE),
          Map.entry("acos", NO_INVERSE),
          Map.entry("cbrt", "write x^(1/3), which needs x >= 0"),
          Map.entry("norm", "write norm2(x, y)"),
          Map.entry("norm_inf", "write norminf(x, y)"),
          Map.entry("sgn", "write sign(x)"),
          Map.entry("heaviside", "write step(x)"),
          Map.entry("ceil", "write -floor(-x)"),
          Map.entry("ceiling", "write -floor(-x)"),
          Map.entry("cot", "write cos(x)/sin(x)"),
          Map.entry("sec", "write 1/cos(x)"),
          Map.entry("csc", "write 1/sin(x)"),
          Map.entry("coth", "write cosh(x)/sinh(x)"),
          Map.entry("asinh", "write log(x + sqrt(x^2 + 1))"),
          Map.entry("arcsinh", "write log(x + sqrt(x^2 + 1))"),
          Map.entry("acosh", "write log(x + sqrt(x^2 - 1)) where x >= 1"),
          Map.entry("atanh", "write log((1 + x)/(1 - x))/2"),
          Map.entry("arctanh", "write log((1 + x)/(1 - x))/2"),
          Map.entry("xlogy", "write x*log(y)"),
          Map.entry("xlogx", "write x*log(x)"),
          Map.entry("mean", "write the sum divided by the number of terms"),
          Map.entry("avg", "write the sum divided by the number of terms"),
          Map.entry("prod", "write products with *"),
          Map.entry("diff", "Jensen differentiates by itself; give it the function"),
          Map.entry("norm_cdf", "write exp(log_normcdf(x))"),
          Map.entry("normcdf", "write exp(log_normcdf(x))"));

  private Suggestion() {}

  /// A hint for the unknown function `name`.
  static Optional<String> forFunction(String name, Collection<String> functions) {
    return functions.stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(known -> "small and capital letters differ: " + known)
        .or(() -> Optional.ofNullable(ELSEWHERE.get(name)))
        .or(() -> nearest(name, functions).map(known -> "did you mean " + known + "?"))
        .or(() -> Optional.ofNullable(ELSEWHERE.get(lowerCase(name))));
  }

  /// The known name that differs in a letter or two, if one does.
  public static Optional<String> nearest(String name, Collection<String> names) {
    var tolerated = name.length() <= 2 ? 0 : name.length() <= 4 ? 1 : 2;
    return names.stream()
        .filter(known -> distance(name, known) <= tolerated)
        .min(Comparator.comparingInt(known -> distance(name, known)));
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// How many letters must be inserted, removed, replaced, or swapped with their neighbours
  /// (Damerau and Levenshtein, no letter twice).
  static int distance(String left, String right) {
    var d = new int[left.length() + 1][right.length() + 1];
    for (var i = 0; i <= left.length(); i++) {
      for (var j = 0; j <= right.length(); j++) {
        d[i][j] = Math.max(i, j);
        if (i > 0 && j > 0) {
          var replaced = d[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
          d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        }
        if (isSwap(left, i, right, j)) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[left.length()][right.length()];
  }

  /// Whether the two letters before i and those before j are the same the other way round.
  private static boolean isSwap(String left, int i, String right, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
