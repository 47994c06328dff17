package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// x log(x/y) for x >= 0, y > 0 (0 at x = 0).
final class RelEntr extends Declaration {
  RelEntr() {
    super(
        "rel_entr",
        "The perspective of -log (Boyd & Vandenberghe 3.2.6), for x = 0 its limit. SciPy also"
            + " defines rel_entr(0, 0) = 0, which is left out here.");
    arity(2, 2);
    defineJointly(x -> apply(Atoms.XLOGX, x.get(0)).minus(x.get(0).times(log(x.get(1)))));
    // 0 log(y) is written as 0, so that the definition alone would leave it out.
    domain = x -> List.of(Constraint.positive(x.get(1)));
    joint(CONVEX, box -> i -> i == 1 ? NONINCREASING : UNKNOWN_DIRECTION);
  }
}
