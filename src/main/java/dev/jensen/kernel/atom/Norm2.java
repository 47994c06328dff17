package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// The Euclidean norm.
final class Norm2 extends Declaration {
  Norm2() {
    super("norm2", "A norm (Boyd & Vandenberghe 3.1.5), even in each argument.");
    arity(1, ANY);
    defineJointly(x -> sqrt(Expr.sum(x.stream().map(u -> u.power(2)).toList())));
    range = NONNEGATIVE;
    joint(CONVEX, box -> i -> awayFromZero(box.get(i)));
    latex = "\\left\\|\\left(#*\\right)\\right\\|_2";
  }
}
