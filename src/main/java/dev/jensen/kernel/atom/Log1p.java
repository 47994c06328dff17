package dev.jensen.kernel.atom;

/// log(1 + x).
final class Log1p extends Declaration {
  Log1p() {
    super("log1p", "log, shifted.");
    define(u -> log(ONE.plus(u)));
    piece(above("-1"), INCREASING, STRICTLY_CONCAVE);
    latex = "\\log\\left(1+#1\\right)";
  }
}
