package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// The natural logarithm, for x > 0.
final class Log extends Declaration {
  Log() {
    super("log", "log' = 1/x > 0, log'' = -1/x^2 < 0.");
    domain = x -> List.of(Constraint.positive(x.get(0)));
    piece(POSITIVE, INCREASING, STRICTLY_CONCAVE);
    derivative = u -> u.power(-1);
    enclosed(Elementary::log);
    latex = "\\log\\left(#1\\right)";
  }
}
