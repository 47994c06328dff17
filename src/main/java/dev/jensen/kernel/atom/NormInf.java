package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// The largest absolute value.
final class NormInf extends Declaration {
  NormInf() {
    super("norminf", "A norm (Boyd & Vandenberghe 3.1.5), even in each argument.");
    arity(1, ANY);
    defineJointly(x -> new Expr.Application(Atoms.MAX, x.stream().map(Vocabulary::abs).toList()));
    range = NONNEGATIVE;
    joint(CONVEX, box -> i -> awayFromZero(box.get(i)));
    latex = "\\left\\|\\left(#*\\right)\\right\\|_\\infty";
  }
}
