package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Enclosure;

/// The smallest argument.
final class Min extends Declaration {
  Min() {
    super("min", "min(x) = -max(-x).");
    arity(1, ANY);
    joint(CONCAVE, box -> i -> NONDECREASING);
    kinked();
    enclosure = (x, bits) -> x.stream().reduce(x.get(0), Enclosure::min);
    latex = "\\min\\left(#*\\right)";
  }
}
