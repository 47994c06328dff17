package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// The sum of absolute values.
final class Norm1 extends Declaration {
  Norm1() {
    super("norm1", "A norm (Boyd & Vandenberghe 3.1.5), even in each argument.");
    arity(1, ANY);
    defineJointly(x -> Expr.sum(x.stream().map(Vocabulary::abs).toList()));
    range = NONNEGATIVE;
    joint(CONVEX, box -> i -> awayFromZero(box.get(i)));
    latex = "\\left\\|\\left(#*\\right)\\right\\|_1";
  }
}
