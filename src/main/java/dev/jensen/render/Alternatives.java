package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.render.document.Prose;
import dev.jensen.render.text.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A set of parameter values as a union of conjunctions of signs, brought to a short form: `y > 0`
/// or `y = 0` is `y >= 0`.
final class Alternatives {
  private static final int NEGATIVE = 1;
  private static final int ZERO = 2;
  private static final int POSITIVE = 4;
  private static final int ANY = NEGATIVE | ZERO | POSITIVE;

  /// Picks the same one of u and -u, whichever is given.
  private static final Comparator<String> SHORTEST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Context context;
  private List<Conjunction> union = new ArrayList<>();

  Alternatives(Context context) {
    this.context = context;
  }

  /// The signs that a condition leaves to an expression.
  private record Signs(Expr of, int set) {
    Constraint constraint() {
      return switch (set) {
        case POSITIVE -> Constraint.positive(of);
        case POSITIVE | ZERO -> Constraint.nonnegative(of);
        case ZERO -> Constraint.zero(of);
        case NEGATIVE -> Constraint.positive(of.negate());
        case NEGATIVE | ZERO -> Constraint.nonnegative(of.negate());
        default -> Constraint.nonzero(of);
      };
    }
  }

  /// Signs by the text of the expression; without an entry any sign.
  private record Conjunction(Map<String, Signs> signs) {
    int set(String key) {
      return signs.containsKey(key) ? signs.get(key).set() : ANY;
    }

    boolean isEmpty() {
      return signs.values().stream().anyMatch(each -> each.set() == 0);
    }

    Conjunction with(String key, Signs changed) {
      var copy = new LinkedHashMap<>(signs);
      if (changed.set() == ANY) {
        copy.remove(key);
      } else {
        copy.put(key, changed);
      }
      return new Conjunction(copy);
    }

    /// True when every point of the other lies in this one.
    boolean contains(Conjunction other) {
      return signs.keySet().stream().allMatch(key -> (other.set(key) & ~set(key)) == 0);
    }

    boolean isApartFrom(Conjunction other) {
      return signs.keySet().stream().anyMatch(key -> (other.set(key) & set(key)) == 0);
    }
  }

  void add(List<Constraint> when) {
    var conjunction = conjunction(when);
    if (!conjunction.isEmpty()) {
      union.add(conjunction);
    }
  }

  /// True when the signs alone show that no point satisfies both.
  boolean areApart(List<Constraint> left, List<Constraint> right) {
    return conjunction(left).isApartFrom(conjunction(right));
  }

  private Conjunction conjunction(List<Constraint> when) {
    var conjunction = new Conjunction(Map.of());
    for (var constraint : when) {
      var up = form(constraint.expression());
      var down = form(constraint.expression().negate());
      var turned = SHORTEST.compare(Plain.of(down), Plain.of(up)) < 0;
      var base = turned ? down : up;
      var key = Plain.of(base);
      var set = set(constraint.relation(), turned) & conjunction.set(key);
      conjunction = conjunction.with(key, new Signs(base, set));
    }
    return conjunction;
  }

  private Expr form(Expr expr) {
    return Tidy.of(Values.normal(expr, context).orElse(expr));
  }

  private static int set(Relation relation, boolean turned) {
    int below = turned ? POSITIVE : NEGATIVE;
    int above = turned ? NEGATIVE : POSITIVE;
    return (relation.holds(-1) ? below : 0)
        | (relation.holds(0) ? ZERO : 0)
        | (relation.holds(1) ? above : 0);
  }

  /// The conjunctions of the short form. A single empty one stands for all values.
  List<List<Constraint>> shortest() {
    while (widen() || absorb()) {
      // Each step leaves fewer conditions.
    }
    var implication = new Implication(context.ofParameters());
    return implication.apart(
        union.stream()
            .map(each -> each.signs().values().stream().map(Signs::constraint).toList())
            .map(implication::needed)
            .toList());
  }

  /// The short form in words; "always" for all values.
  Prose prose() {
    var parts = shortest();
    var several = parts.size() > 1;
    return Prose.joined(
        " or ",
        parts.stream()
            .map(part -> several && part.size() > 1 ? Prose.of("(", both(part), ")") : both(part))
            .toList());
  }

  private static Prose both(List<Constraint> part) {
    return part.isEmpty()
        ? Prose.of("always")
        : Prose.joined(" and ", part.stream().map(Prose::of).distinct().toList());
  }

  /// Lets one condition of a conjunction take in further signs, where other conjunctions hold what
  /// is added already.
  private boolean widen() {
    for (int i = 0; i < union.size(); i++) {
      var one = union.get(i);
      for (var entry : one.signs().entrySet()) {
        var wider = wider(one, entry.getKey(), entry.getValue());
        if (wider != entry.getValue().set()) {
          union.set(i, one.with(entry.getKey(), new Signs(entry.getValue().of(), wider)));
          return true;
        }
      }
    }
    return false;
  }

  private int wider(Conjunction one, String key, Signs signs) {
    int set = signs.set();
    for (int sign : new int[] {NEGATIVE, ZERO, POSITIVE}) {
      var added = one.with(key, new Signs(signs.of(), sign));
      if ((set & sign) == 0 && union.stream().anyMatch(other -> other.contains(added))) {
        set |= sign;
      }
    }
    return set;
  }

  private boolean absorb() {
    for (int i = 0; i < union.size(); i++) {
      var one = union.get(i);
      for (int j = 0; j < union.size(); j++) {
        if (i != j && union.get(j).contains(one)) {
          union.remove(i);
          return true;
        }
      }
    }
    return false;
  }
}
