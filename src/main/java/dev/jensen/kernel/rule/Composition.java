package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import java.util.ArrayList;
import java.util.List;

/// φ(u_1, ..., u_n) for an atom φ that is convex (concave) on a product of intervals, each u_j in
/// its interval, with the monotonicity that the curvature of u_j asks for on the whole product.
/// Parameters of the atom must be free of the variables.
public record Composition(Atom atom, List<Rule> arguments, List<Interval> box) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Composition.class);

  public Composition {
    arguments = List.copyOf(arguments);
    box = List.copyOf(box);
  }

  @Override
  public Judgement conclude(Context context) {
    CONDITION.require(arguments.size() == box.size(), "an interval for each argument");
    var inner = new ArrayList<Judgement.Curved>();
    for (var argument : arguments) {
      inner.add(Theorem.prove(context, argument).curved());
    }
    var composed =
        new Expr.Application(atom, inner.stream().map(Judgement.Curved::function).toList());
    CONDITION.defined(composed, context);
    var outer = atom.curvature(box);
    var chain = new Chain(outer, CONDITION);
    for (int j = 0; j < inner.size(); j++) {
      var u = inner.get(j).function();
      CONDITION.require(box.get(j).contains(context.bounds(u)), u + " is not in " + box.get(j));
      if (atom.isParameter(j)) {
        CONDITION.parametric(u, context);
      } else {
        chain.through(atom.monotonicity(j, box), inner.get(j));
      }
    }
    if (inner.size() == 1 || atom.isParameter(1)) {
      chain.strictIf(outer, atom.monotonicity(0, box), inner.get(0), context);
    }
    return new Judgement.Curved(composed, chain.curvature());
  }
}
