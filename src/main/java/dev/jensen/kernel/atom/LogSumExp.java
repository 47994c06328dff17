package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Expr;

/// The logarithm of the sum of exponentials.
final class LogSumExp extends Declaration {
  LogSumExp() {
    super("logsumexp", "Boyd & Vandenberghe 3.1.5.");
    arity(1, ANY);
    defineJointly(x -> log(Expr.sum(x.stream().map(Vocabulary::exp).toList())));
    joint(CONVEX, box -> i -> INCREASING);
  }
}
