package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Seam;
import dev.jensen.region.RegionTree.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the slopes gained between the cells of a function.
final class Seams {
  private final Search search;
  private final Context context;
  private final List<Cell> cells;
  private final Map<List<Integer>, List<Gain>> gains = new HashMap<>();

  Seams(Search search, Context context, List<Cell> cells) {
    this.search = search;
    this.context = context;
    this.cells = cells;
  }

  /// left - right = Σ gain * on, with `on` >= 0 on the left.
  private record Gain(Expr on, Expr gain) {}

  /// Two cells, by position, that meet in one surface, and the slope gained across it.
  record Single(int left, int right, Expr on, Expr gain) {}

  /// The pairs whose difference one surface explains; gains of 0 are left out.
  List<Single> singles() {
    var singles = new ArrayList<Single>();
    for (int k = 1; k < cells.size(); k++) {
      for (int i = 0; i < k; i++) {
        single(i, k);
        for (var gain : gains.getOrDefault(List.of(i, k), List.of())) {
          singles.add(new Single(i, k, gain.on(), gain.gain()));
        }
      }
    }
    return singles;
  }

  /// A seam for each pair in the order of the rule; empty when one is missing.
  Optional<List<Seam>> all() {
    for (int k = 1; k < cells.size(); k++) {
      for (int i = 0; i < k; i++) {
        single(i, k);
      }
    }
    var seams = new ArrayList<Seam>();
    for (int k = 1; k < cells.size(); k++) {
      for (int i = 0; i < k; i++) {
        var seam = search.expired() ? Optional.<Seam>empty() : seam(i, k);
        if (seam.isEmpty()) {
          return Optional.empty();
        }
        seams.add(seam.get());
      }
    }
    return Optional.of(seams);
  }

  private Expr difference(int i, int k) {
    return context.normal(cells.get(i).piece().minus(cells.get(k).piece())).toExpr();
  }

  /// Notes the pair when one surface between the cells explains the whole difference.
  private void single(int i, int k) {
    try {
      var difference = difference(i, k);
      if (difference.isZero()) {
        gains.put(List.of(i, k), List.of());
        return;
      }
      for (var on : Glued.opposite(cells.get(i).closed(), cells.get(k).closed())) {
        var gain = context.normal(difference.over(on));
        var lowest = gain.isPolynomial() ? gain.toExpr() : lowestTerms(gain.toExpr());
        if ((gain.isPolynomial() || dividesOut(lowest, on)) && isAnalytic(lowest, i, k)) {
          gains.put(List.of(i, k), List.of(new Gain(on, lowest)));
          return;
        }
      }
    } catch (ArithmeticException | TooLarge noQuotient) {
      // Another way may explain the difference.
    }
  }

  /// A gain such as 1/x explains nothing where the cells meet at x = 0.
  private boolean isAnalytic(Expr gain, int i, int k) {
    try {
      Definedness.requireAnalytic(gain, meeting(i, k));
      return true;
    } catch (RuleViolation notAnalytic) {
      return false;
    }
  }

  private Expr lowestTerms(Expr quotient) {
    return search
        .factor(quotient)
        .map(
            factors ->
                Expr.product(factors.stream().map(f -> f.base().power(f.exponent())).toList()))
        .orElse(quotient);
  }

  private boolean dividesOut(Expr gain, Expr on) {
    return context.normal(gain).denominators().keySet().stream()
        .noneMatch(factor -> context.equal(factor.toExpr(), on));
  }

  private Optional<Seam> seam(int i, int k) {
    var direct = Optional.ofNullable(gains.get(List.of(i, k)));
    if (direct.isPresent()) {
      var seam = kinks(i, k, direct.get());
      if (seam.isPresent()) {
        return seam;
      }
    }
    return apart(i, k)
        .or(() -> through(i, k))
        .or(() -> divided(i, k))
        .or(() -> gradients(i, k))
        .or(() -> flat(i, k));
  }

  /// Equal values where the cells meet, and gradients that differ by a multiple of that of one
  /// surface.
  private Optional<Seam> gradients(int i, int k) {
    var meeting = meeting(i, k);
    var left = cells.get(i).piece();
    var right = cells.get(k).piece();
    try {
      if (!meeting.equal(left, right)) {
        return Optional.empty();
      }
      var smooth = new Seam.Gradients(List.of());
      if (holds(smooth, i, k)) {
        return Optional.of(smooth);
      }
      for (var on : surfaces(i, k)) {
        for (var name : context.variables()) {
          var slope = Derivative.of(on, name);
          if (!meeting.satisfies(slope, Relation.NONZERO)) {
            continue;
          }
          var gained = Derivative.of(left, name).minus(Derivative.of(right, name));
          var gain = meeting.normal(gained.over(slope)).toExpr();
          var seam =
              kinks(i, k, List.of(new Gain(on, gain)))
                  .map(found -> new Seam.Gradients(((Seam.Kinks) found).kinks()));
          if (seam.isPresent() && holds(seam.get(), i, k)) {
            return Optional.of(seam.get());
          }
        }
      }
    } catch (RuleViolation | ArithmeticException | TooLarge notSmooth) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Context meeting(int i, int k) {
    return context.with(cells.get(i).closed()).with(cells.get(k).closed());
  }

  private Optional<Seam> apart(int i, int k) {
    var meeting = meeting(i, k);
    return new Emptying(search, meeting).prove().map(Seam.Apart::new);
  }

  private Optional<Seam> kinks(int i, int k, List<Gain> found) {
    var kinks = new ArrayList<Seam.Kink>();
    var onLeft = context.with(cells.get(i).closed());
    var onRight = context.with(cells.get(k).closed());
    var meeting = meeting(i, k);
    for (var gain : found) {
      var left = sign(gain.on(), onLeft);
      var right = sign(gain.on().negate(), onRight);
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      var growth = sign(gain.gain(), meeting);
      if (growth.isEmpty()) {
        return Optional.empty();
      }
      kinks.add(new Seam.Kink(gain.on(), gain.gain(), left.get(), right.get(), growth.get()));
    }
    return Optional.of(new Seam.Kinks(kinks));
  }

  private Optional<Seam.Proof> sign(Expr expr, Context where) {
    var wanted = Constraint.nonnegative(expr);
    if (where.satisfies(wanted)) {
      return Optional.of(new Seam.Proof.Plain());
    }
    return new Signs(search, where).prove(wanted).map(Seam.Proof.By::new);
  }

  /// The sum of the gains on the way through a third cell.
  private Optional<Seam> through(int i, int k) {
    for (int m = 0; m < cells.size(); m++) {
      if (m == i || m == k) {
        continue;
      }
      var first = oriented(i, m);
      var second = oriented(m, k);
      if (first.isPresent() && second.isPresent()) {
        var both = new ArrayList<>(first.get());
        both.addAll(second.get());
        var seam = kinks(i, k, both);
        if (seam.isPresent()) {
          return seam;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Gain>> oriented(int from, int to) {
    if (from < to) {
      return Optional.ofNullable(gains.get(List.of(from, to)));
    }
    // The same gain across the same surface, seen from the other side.
    return Optional.ofNullable(gains.get(List.of(to, from)))
        .map(list -> list.stream().map(g -> new Gain(g.on().negate(), g.gain())).toList());
  }

  /// Division by one surface after the other, each solved for a symbol in which it is affine.
  private Optional<Seam> divided(int i, int k) {
    var surfaces = surfaces(i, k);
    for (var first : surfaces) {
      for (var second : surfaces) {
        if (!first.equals(second) && !search.expired()) {
          var seam = divided(i, k, first, second);
          if (seam.isPresent()) {
            return seam;
          }
        }
      }
    }
    return Optional.empty();
  }

  /// What is >= 0 on the left and <= 0 on the right: by the splits themselves, or because the
  /// conditions of one cell imply it of a split of the other.
  private List<Expr> surfaces(int i, int k) {
    var left = cells.get(i).closed();
    var right = cells.get(k).closed();
    var surfaces = new LinkedHashSet<>(Glued.opposite(left, right));
    var onLeft = context.with(left);
    var onRight = context.with(right);
    for (var split : left) {
      if (sign(split.expression().negate(), onRight).isPresent()) {
        surfaces.add(split.expression());
      }
    }
    for (var split : right) {
      var negated = split.expression().negate();
      if (sign(negated, onLeft).isPresent()) {
        surfaces.add(negated);
      }
    }
    return List.copyOf(surfaces);
  }

  private Optional<Seam> divided(int i, int k, Expr first, Expr second) {
    var difference = difference(i, k);
    for (var name : first.symbols()) {
      var linear =
          Generators.coefficients(context.normal(first).toExpr(), Expr.symbol(name))
              .filter(c -> c.degree() == 1)
              .filter(c -> c.of(1) instanceof Expr.Constant);
      if (linear.isEmpty()) {
        continue;
      }
      try {
        var rest = linear.get().of(0);
        var root = rest.negate().over(linear.get().of(1));
        var remainder = context.normal(difference.substitute(Map.of(name, root))).toExpr();
        var gain = context.normal(difference.minus(remainder).over(first));
        var other = context.normal(remainder.over(second));
        if (gain.isPolynomial() && other.isPolynomial()) {
          var seam =
              kinks(
                  i, k, List.of(new Gain(first, gain.toExpr()), new Gain(second, other.toExpr())));
          if (seam.isPresent()) {
            return seam;
          }
        }
      } catch (ArithmeticException | TooLarge noQuotient) {
        // Another symbol may do.
      }
    }
    return Optional.empty();
  }

  /// Cells that touch in a set of codimension 2 only.
  private Optional<Seam> flat(int i, int k) {
    var surfaces = Glued.opposite(cells.get(i).closed(), cells.get(k).closed());
    for (var u : surfaces) {
      for (var v : surfaces) {
        for (var x : context.variables()) {
          for (var y : context.variables()) {
            if (!u.equals(v) && x.compareTo(y) < 0) {
              var seam = new Seam.Codimension2(u, v, List.of(x, y));
              if (holds(seam, i, k)) {
                return Optional.of(seam);
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Asks the kernel by way of the two cells alone.
  private boolean holds(Seam seam, int i, int k) {
    try {
      seam.require(
          new dev.jensen.kernel.rule.Gluing.Cell(
              cells.get(i).closed(), cells.get(i).piece(), dev.jensen.kernel.expr.Curvature.CONVEX),
          new dev.jensen.kernel.rule.Gluing.Cell(
              cells.get(k).closed(), cells.get(k).piece(), dev.jensen.kernel.expr.Curvature.CONVEX),
          false,
          context);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }
}
