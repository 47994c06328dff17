package dev.jensen.kernel.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimesTest {
  private static Rational product(Map<BigInteger, Integer> powers) {
    return powers.entrySet().stream()
        .map(power -> Rational.of(power.getKey()).power(power.getValue()))
        .reduce(Rational.ONE, Rational::times);
  }

  @Test
  void theProductOfThePowersIsTheNumber() {
    var random = new Random(1);
    for (var i = 0; i < 1000; i++) {
      var value = Rational.of(1 + random.nextInt(5_000_000), 1 + random.nextInt(5000));
      var powers = Primes.factor(value);
      assertThat(product(powers)).isEqualTo(value);
      assertThat(powers.keySet()).noneMatch(BigInteger.ONE::equals);
      assertThat(powers.values()).doesNotContain(0);
    }
    assertThat(Primes.factor(Rational.ONE)).isEmpty();
  }

  @Test
  void smallFactorsArePrimeAndLargeOnesStayTogether() {
    assertThat(Primes.factor(Rational.of(360, 7)))
        .isEqualTo(
            Map.of(
                BigInteger.TWO,
                3,
                BigInteger.valueOf(3),
                2,
                BigInteger.valueOf(5),
                1,
                BigInteger.valueOf(7),
                -1));
    var large = BigInteger.valueOf(1009).multiply(BigInteger.valueOf(1013));
    assertThat(Primes.factor(Rational.of(large.multiply(BigInteger.TWO))))
        .isEqualTo(Map.of(BigInteger.TWO, 1, large, 1));
    assertThat(Primes.factor(Rational.of(997 * 997))).isEqualTo(Map.of(BigInteger.valueOf(997), 2));
  }

  @Test
  void anInterruptedThreadFactorsNothing() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Primes.factor(Rational.of(6))).isInstanceOf(TooLarge.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
