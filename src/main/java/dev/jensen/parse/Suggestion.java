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

  /// How many letters must be inserted, removed or replaced (Levenshtein).
  static int distance(String left, String right) {
    var row = new int[right.length() + 1];
    for (var j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= left.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
