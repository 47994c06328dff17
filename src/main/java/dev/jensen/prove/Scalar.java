package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.ScalarComposition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Functions that see the variables only through one convex expression u, or through the norm of
/// which u is the square: g(u) with g convex and never below its value at the least value of u.
public record Scalar(Search search, Context context) {
  public static final String SLOT = "scalar#t";

  /// f = g(u): the inner expression and the outer function of the symbol `SLOT`.
  public record Shape(Expr inner, Expr outer) {}

  Optional<Proof> prove(Expr expr) {
    var shapes = shapes(expr);
    return Stream.concat(shapes.stream(), shapes.stream().flatMap(this::radial))
        .flatMap(shape -> search.expired() ? Stream.empty() : prove(expr, shape).stream())
        .findFirst();
  }

  /// g(u) as g(r^2) with r the square root of u where that is a norm: g(u) may be convex only
  /// because r is.
  private Stream<Shape> radial(Shape shape) {
    var root = new Expr.Application(Atoms.SQRT, List.of(shape.inner()));
    return new Norms(search, context).prove(root).isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Shape(root, shape.outer().substitute(Map.of(SLOT, Expr.symbol(SLOT).power(2)))));
  }

  /// The ways to read an expression as a function of one that is not affine, largest first.
  public List<Shape> shapes(Expr expr) {
    Set<Expr> candidates = new LinkedHashSet<>();
    collect(expr, candidates, true);
    var shapes = new ArrayList<Shape>();
    for (var inner : candidates) {
      if (search.expired()) {
        break;
      }
      var outer = replace(expr, inner);
      if (context.isParametric(outer) && !(outer instanceof Expr.Symbol)) {
        shapes.add(new Shape(inner, outer));
      }
    }
    return shapes;
  }

  private void collect(Expr expr, Set<Expr> candidates, boolean whole) {
    if (context.isParametric(expr) || expr instanceof Expr.Symbol || candidates.size() > 30) {
      return;
    }
    if (!whole && !context.normal(expr).isAffineIn(context.variables())) {
      candidates.add(expr);
    }
    expr.children().forEach(child -> collect(child, candidates, false));
  }

  private static Expr replace(Expr expr, Expr inner) {
    return expr.equals(inner) ? Expr.symbol(SLOT) : expr.map(child -> replace(child, inner));
  }

  private Optional<Proof> prove(Expr expr, Shape shape) {
    var range = context.bounds(shape.inner());
    if (range.lower().isEmpty() || !range.lowerClosed()) {
      return Optional.empty();
    }
    var start = Expr.of(range.lower().get());
    var slot = Expr.symbol(SLOT);
    var limits = new ArrayList<Constraint>();
    range
        .upper()
        .map(high -> Expr.of(high).minus(slot))
        .ifPresent(
            gap ->
                limits.add(
                    range.upperClosed() ? Constraint.nonnegative(gap) : Constraint.positive(gap)));
    var constraints = new ArrayList<>(context.ofParameters().constraints());
    constraints.add(Constraint.nonnegative(slot.minus(start)));
    constraints.addAll(limits);
    var interval = new Context(List.of(SLOT), constraints);
    if (!new Plausibility(search, interval).convex(shape.outer())) {
      return Optional.empty();
    }
    var rise = shape.outer().minus(shape.outer().substitute(Map.of(SLOT, start)));
    var signs = new Signs(search, interval);
    if (!signs.plausible(rise, dev.jensen.kernel.expr.Relation.NONNEGATIVE)) {
      return Optional.empty();
    }
    return new Construction(search, context)
        .prove(shape.inner())
        .filter(inner -> inner.curvature().isConvex())
        .flatMap(
            inner ->
                new Construction(search, interval)
                    .prove(shape.outer())
                    .filter(outer -> outer.curvature().isConvex())
                    .flatMap(
                        outer ->
                            signs
                                .prove(Constraint.nonnegative(rise))
                                .flatMap(
                                    above ->
                                        accepted(
                                            expr,
                                            new ScalarComposition(
                                                SLOT,
                                                start,
                                                limits,
                                                outer.rule(),
                                                above,
                                                inner.rule())))));
  }

  private Optional<Proof> accepted(Expr expr, ScalarComposition rule) {
    return Attempt.proof(context, new Rewritten(expr, rule));
  }
}
