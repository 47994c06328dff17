package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.VectorComposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Functions with kinks inside: g(u_1, ..., u_n) with each u_j a kinked function or affine, and g
/// smooth, proved convex as a function of the u_j by themselves, and monotone in them.
record Layers(Search search, Context context) {
  private static final int MOST_SLOTS = 4;
  private static final List<String> NAMES =
      List.of("layer#t", "layer#u", "layer#v", "layer#w", "layer#z");

  Optional<Proof> prove(Expr expr) {
    var slots = new LinkedHashMap<Expr, Expr>();
    var outer = layered(expr, slots);
    if (slots.isEmpty()
        || slots.size() > MOST_SLOTS
        || outer instanceof Expr.Symbol
        || Kinks.occurIn(outer)
        || slots.keySet().stream().noneMatch(Kinks::occurIn)
        || !context.isParametric(outer)) {
      return Optional.empty();
    }
    return compose(expr, outer, slots);
  }

  /// The expression with kinked and affine parts replaced by symbols.
  private Expr layered(Expr expr, Map<Expr, Expr> slots) {
    if (context.isParametric(expr)) {
      return expr;
    }
    var isInner =
        expr instanceof Expr.Symbol
            || (expr instanceof Expr.Application(var atom, var arguments) && atom.isKinked());
    return isInner
        ? slots.computeIfAbsent(expr, e -> Expr.symbol(NAMES.get(slots.size() % NAMES.size())))
        : expr.map(child -> layered(child, slots));
  }

  private Optional<Proof> compose(Expr expr, Expr outer, Map<Expr, Expr> slots) {
    var names = slots.values().stream().map(slot -> ((Expr.Symbol) slot).name()).toList();
    var box = slots.keySet().stream().map(context::bounds).toList();
    var product = context.of(names, product(names, box, false));
    if (!new Plausibility(search, product).convex(outer)
        && !new Plausibility(search, product).concave(outer)) {
      return Optional.empty();
    }
    var inner = new ArrayList<Proof>();
    for (var u : slots.keySet()) {
      var proof = new Construction(search, context).prove(u);
      if (proof.isEmpty()) {
        return Optional.empty();
      }
      inner.add(proof.get());
    }
    return new Construction(search, product)
        .prove(outer)
        .flatMap(found -> slopes(outer, found, names, box, inner))
        .flatMap(
            rule -> {
              var rewritten = new Rewritten(expr, rule);
              return Attempt.judgement(context, rewritten)
                  .map(judgement -> ((Judgement.Curved) judgement).curvature())
                  .map(curvature -> new Proof(rewritten, curvature));
            });
  }

  private List<Constraint> product(List<String> names, List<Interval> box, boolean strictly) {
    var constraints = new ArrayList<>(context.ofParameters().constraints());
    for (int j = 0; j < names.size(); j++) {
      for (var end : VectorComposition.within(names.get(j), box.get(j))) {
        constraints.add(strictly ? Constraint.positive(end.expression()) : end);
      }
    }
    return constraints;
  }

  private Optional<Rule> slopes(
      Expr outer, Proof found, List<String> names, List<Interval> box, List<Proof> inner) {
    var inside = context.of(names, product(names, box, true));
    var signs = new Signs(search, inside);
    var slopes = new HashMap<String, Rule>();
    for (int j = 0; j < names.size(); j++) {
      if (inner.get(j).curvature() == Curvature.AFFINE) {
        continue;
      }
      try {
        var derivative = Derivative.of(outer, names.get(j));
        var rising = inner.get(j).curvature().isConvex() == found.curvature().isConvex();
        var slope = signs.prove(Constraint.nonnegative(rising ? derivative : derivative.negate()));
        if (slope.isEmpty()) {
          return Optional.empty();
        }
        slopes.put(names.get(j), slope.get());
      } catch (RuleViolation notDifferentiable) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new VectorComposition(
            names, box, found.rule(), slopes, inner.stream().map(Proof::rule).toList()));
  }
}
