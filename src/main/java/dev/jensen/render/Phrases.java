package dev.jensen.render;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.text.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Phrases about what the calculus speaks of. The function of the problem is called f.
record Phrases(Expr function) {
  private static final int SHORT = 24;

  Formula name(Expr expr) {
    return expr.equals(function) && Plain.of(expr).length() > SHORT
        ? new Formula.Letter("f")
        : Formula.of(Tidy.of(expr));
  }

  Formula sign(Expr expr, Relation relation) {
    return name(expr).relates(relation.symbol(), Formula.of(Expr.of(0)));
  }

  Prose judgement(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Holds(var constraint) -> Prose.of(constraint);
      case Judgement.Impossible i -> Prose.of("no point is left");
      case Judgement.Curved(var f, var curvature) -> Prose.of(name(f), " is " + word(curvature));
      case Judgement.StronglyConvex(var f, var m) ->
          Prose.of(name(f), " is strongly convex with modulus ", name(m));
      case Judgement.NotConvex(var f) -> Prose.of(name(f), " is not convex");
      case Judgement.NotConcave(var f) -> Prose.of(name(f), " is not concave");
      case Judgement.NotStrict(var f) -> Prose.of(name(f), " is not strictly convex or concave");
      case Judgement.DomainConvex d -> Prose.of("the domain is convex");
      case Judgement.DomainNotConvex d -> Prose.of("the domain is not convex");
      case Judgement.Inhabited i -> Prose.of("the domain has a point");
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

  /// " on [0, inf)"; for the whole line nothing.
  static Prose on(Interval interval) {
    return interval.equals(Interval.ALL)
        ? Prose.NOTHING
        : Prose.of(" on ", new Formula.Range(interval));
  }

  /// "(w, b) = (2, 1/2)", or "x = 1".
  static Formula point(Map<String, Expr> coordinates) {
    var names = coordinates.keySet().stream().map(Formula::symbol).toList();
    var values = coordinates.values().stream().map(Formula::of).toList();
    return new Formula.Tuple(names).equal(new Formula.Tuple(values));
  }

  static Formula conditions(List<dev.jensen.kernel.expr.Constraint> constraints) {
    return new Formula.Listed(
        constraints.stream().map(c -> (Formula) new Formula.Condition(c)).toList());
  }
}
