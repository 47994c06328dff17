package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Enclosure;

/// The largest argument.
final class Max extends Declaration {
  Max() {
    super("max", "The pointwise maximum of convex functions (Boyd & Vandenberghe 3.2.3).");
    arity(1, ANY);
    joint(CONVEX, box -> i -> NONDECREASING);
    kinked();
    enclosure = (x, bits) -> x.stream().reduce(x.get(0), Enclosure::max);
    latex = "\\max\\left(#*\\right)";
  }
}
