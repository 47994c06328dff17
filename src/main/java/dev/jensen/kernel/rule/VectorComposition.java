package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// g(u_1, ..., u_n) for a function g of fresh symbols t_1, ..., t_n that is convex on a product of
/// intervals, each u_j in its interval: convex if each u_j is affine, or convex with g
/// nondecreasing in t_j, or concave with g nonincreasing in t_j, on the whole product. Mirrored for
/// concave g.
///
/// `slopes` holds by name, for each t_j whose u_j is not affine a proof that ∂g/∂t_j >= 0, or that
/// -∂g/∂t_j >= 0, inside the product, where g is analytic then; g has no jumps and the intervals
/// have interior. g is free of the variables.
public record VectorComposition(
    List<String> slots, List<Interval> box, Rule outer, Map<String, Rule> slopes, List<Rule> inner)
    implements Rule {
  private static final SideCondition CONDITION = new SideCondition(VectorComposition.class);

  public VectorComposition {
    slots = List.copyOf(slots);
    box = List.copyOf(box);
    slopes = Map.copyOf(slopes);
    inner = List.copyOf(inner);
  }

  @Override
  public Judgement conclude(Context context) {
    int n = slots.size();
    CONDITION.require(
        n > 0 && box.size() == n && inner.size() == n && slots.containsAll(slopes.keySet()),
        "an interval and an argument for each symbol");
    CONDITION.require(new HashSet<>(slots).size() == n, "a symbol twice");
    requireFresh(context);
    var product = product(context, false);
    var g = Theorem.prove(product, outer).curved();
    CONDITION.parametric(g.function(), context);
    var convex = g.curvature().isConvex();
    var affine = true;
    var images = new HashMap<String, Expr>();
    for (int j = 0; j < n; j++) {
      var u = Theorem.prove(context, inner.get(j)).curved();
      CONDITION.require(
          u.function().isFreeOf(slots), "a symbol of the outer function in an argument");
      CONDITION.defined(u.function(), context);
      CONDITION.require(
          box.get(j).contains(context.bounds(u.function())),
          u.function() + " is not in " + box.get(j));
      images.put(slots.get(j), u.function());
      if (u.curvature() != Curvature.AFFINE) {
        affine = false;
        requireSlope(j, u.curvature().isConvex() == convex, g.function(), context);
      }
    }
    var composed = g.function().substitute(images);
    var bent = convex ? Curvature.CONVEX : Curvature.CONCAVE;
    return new Judgement.Curved(composed, affine ? g.curvature().weak() : bent);
  }

  private void requireFresh(Context context) {
    CONDITION.require(
        slots.stream().noneMatch(context.variables()::contains)
            && context.constraints().stream().allMatch(c -> c.expression().isFreeOf(slots)),
        "a symbol that is not fresh");
  }

  /// What Γ says of the parameters, with the symbols in their intervals, or strictly inside.
  private Context product(Context context, boolean strictly) {
    var constraints = new ArrayList<>(context.ofParameters().constraints());
    for (int j = 0; j < slots.size(); j++) {
      for (var end : within(slots.get(j), box.get(j))) {
        constraints.add(strictly ? Constraint.positive(end.expression()) : end);
      }
    }
    return context.of(slots, constraints);
  }

  /// The constraints that put a symbol into an interval.
  public static List<Constraint> within(String slot, Interval range) {
    var t = Expr.symbol(slot);
    var constraints = new ArrayList<Constraint>();
    range
        .lower()
        .map(low -> t.minus(Expr.of(low)))
        .ifPresent(gap -> constraints.add(end(gap, range.lowerClosed())));
    range
        .upper()
        .map(high -> Expr.of(high).minus(t))
        .ifPresent(gap -> constraints.add(end(gap, range.upperClosed())));
    return constraints;
  }

  private static Constraint end(Expr gap, boolean closed) {
    return closed ? Constraint.nonnegative(gap) : Constraint.positive(gap);
  }

  private void requireSlope(int j, boolean rising, Expr g, Context context) {
    var slope = Optional.ofNullable(slopes.get(slots.get(j)));
    CONDITION.require(slope.isPresent(), "no slope in " + slots.get(j));
    CONDITION.require(box.stream().allMatch(VectorComposition::hasInterior), "a single value");
    CONDITION.require(!Jumps.occurIn(g), "g is not known to be continuous");
    var inside = product(context, true);
    Definedness.requireAnalytic(g, inside);
    var fact = Theorem.prove(inside, slope.orElseThrow()).fact();
    var derivative = Derivative.of(g, slots.get(j));
    CONDITION.equal(fact.expression(), rising ? derivative : derivative.negate(), inside);
    CONDITION.require(fact.relation().implies(Relation.NONNEGATIVE), "not a lower bound: " + fact);
  }

  private static boolean hasInterior(Interval range) {
    return range.lower().isEmpty()
        || range.upper().isEmpty()
        || range.lower().get().compareTo(range.upper().get()) < 0;
  }
}
