package dev.jensen.render;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Phrases about what the calculus speaks of. The function of the problem is called f.
record Phrases(Expr function) {
  private static final int SHORT = 24;
  private static final int LONGEST = 600;

  String name(Expr expr) {
    if (expr.equals(function) && Plain.of(expr).length() > SHORT) {
      return "f";
    }
    return clipped(Plain.of(expr));
  }

  static String clipped(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ... (cut)";
  }

  String sign(Expr expr, Relation relation) {
    return name(expr) + " " + relation.symbol() + " 0";
  }

  static String condition(Constraint constraint) {
    return clipped(Conditions.of(constraint));
  }

  String judgement(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Holds(var constraint) -> condition(constraint);
      case Judgement.Impossible i -> "no point is left";
      case Judgement.Curved(var f, var curvature) -> name(f) + " is " + word(curvature);
      case Judgement.StronglyConvex(var f, var m) ->
          name(f) + " is strongly convex with modulus " + name(m);
      case Judgement.NotConvex(var f) -> name(f) + " is not convex";
      case Judgement.NotConcave(var f) -> name(f) + " is not concave";
      case Judgement.NotStrict(var f) -> name(f) + " is not strictly convex or concave";
      case Judgement.DomainConvex d -> "the domain is convex";
      case Judgement.DomainNotConvex d -> "the domain is not convex";
      case Judgement.Inhabited i -> "the domain has a point";
    };
  }

  static String word(Curvature curvature) {
    return curvature.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String word(Monotonicity monotonicity) {
    return monotonicity == Monotonicity.UNKNOWN
        ? "not monotone"
        : monotonicity.name().toLowerCase(Locale.ROOT);
  }

  static String interval(Interval interval) {
    if (interval.equals(Interval.ALL)) {
      return "all reals";
    }
    return (interval.lowerClosed() ? "[" : "(")
        + interval.lower().map(Rational::toString).orElse("-inf")
        + ", "
        + interval.upper().map(Rational::toString).orElse("inf")
        + (interval.upperClosed() ? "]" : ")");
  }

  static String list(List<String> words) {
    return words.isEmpty() ? "no variable" : String.join(", ", words);
  }

  /// "(w, b) = (2, 1/2)", or "x = 1".
  static String point(Map<String, Expr> coordinates) {
    var names = String.join(", ", coordinates.keySet());
    var values = coordinates.values().stream().map(Plain::of).collect(Collectors.joining(", "));
    return coordinates.size() == 1 ? names + " = " + values : "(" + names + ") = (" + values + ")";
  }
}
