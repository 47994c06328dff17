package dev.jensen.kernel.atom;

/// The logarithm of the logistic function.
final class LogSigmoid extends Declaration {
  LogSigmoid() {
    super("logsigmoid", "-softplus(-x).");
    define(u -> log(ONE.plus(exp(u.negate()))).negate());
    range = NEGATIVE;
    piece(ALL, INCREASING, STRICTLY_CONCAVE);
    latex = "\\log\\sigma\\left(#1\\right)";
  }
}
