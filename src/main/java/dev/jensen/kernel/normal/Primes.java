package dev.jensen.kernel.normal;

import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/// Positive rationals as products of integer powers of integers > 1: of primes, as far as trial
/// division by small numbers finds them. What is left over stands for itself.
final class Primes {
  private static final int LARGEST_TRIAL = 1000;

  private Primes() {}

  static Map<BigInteger, Integer> factor(Rational value) {
    var powers = new TreeMap<BigInteger, Integer>();
    collect(value.numerator(), 1, powers);
    collect(value.denominator(), -1, powers);
    powers.values().removeIf(n -> n == 0);
    return powers;
  }

  private static void collect(BigInteger number, int sign, Map<BigInteger, Integer> powers) {
    var rest = number;
    for (int trial = 2; trial <= LARGEST_TRIAL && !rest.equals(BigInteger.ONE); trial++) {
      var prime = BigInteger.valueOf(trial);
      var parts = rest.divideAndRemainder(prime);
      while (parts[1].signum() == 0) {
        TooLarge.ifInterrupted();
        powers.merge(prime, sign, Integer::sum);
        rest = parts[0];
        parts = rest.divideAndRemainder(prime);
      }
    }
    if (!rest.equals(BigInteger.ONE)) {
      powers.merge(rest, sign, Integer::sum);
    }
  }
}
