package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// x log x for x > 0, continued by 0 at 0.
final class Xlogx extends Declaration {
  Xlogx() {
    super(
        "xlogx",
        "f' = 1 + log x, f'' = 1/x > 0; the least value is -1/e > -0.3679, at 1/e between "
            + "0.3678 and 0.3679.");
    domain = x -> List.of(Constraint.nonnegative(x.get(0)));
    smooth(Constraint::positive);
    range = atLeast("-0.3679");
    piece(atLeast("0.3679"), INCREASING, STRICTLY_CONVEX);
    piece(closed("0", "0.3678"), DECREASING, STRICTLY_CONVEX);
    piece(NONNEGATIVE, STRICTLY_CONVEX);
    derivative = u -> ONE.plus(log(u));
    enclosed(Elementary::xlogx);
  }
}
