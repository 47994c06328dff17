package dev.jensen.kernel.atom;

/// The logarithm of the distribution function of the standard normal law.
final class LogNormCdf extends Declaration {
  LogNormCdf() {
    super(
        "log_normcdf",
        "The normal density is log-concave, hence so is its integral (Boyd & Vandenberghe 3.5.2);"
            + " strictly, because -f'' = f'(x + f') with f' > max(-x, 0).");
    define(u -> log(HALF.times(ONE.plus(erf(u.over(sqrt(TWO)))))));
    range = NEGATIVE;
    piece(ALL, INCREASING, STRICTLY_CONCAVE);
    latex = "\\log\\Phi\\left(#1\\right)";
  }
}
