package dev.jensen.kernel.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
  private final Random random = new Random(5);

  private Rational number() {
    return Rational.of(random.nextInt(41) - 20, 1 + random.nextInt(16));
  }

  @Test
  void theyAreAnOrderedField() {
    for (var i = 0; i < 2000; i++) {
      var a = number();
      var b = number();
      var c = number();
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.plus(b).minus(b)).isEqualTo(a);
      assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
      if (!b.isZero()) {
        assertThat(a.over(b).times(b)).isEqualTo(a);
        assertThat(b.times(b.inverse())).isEqualTo(Rational.ONE);
        assertThat(b.power(-3).times(b.power(3))).isEqualTo(Rational.ONE);
      }
      assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
      assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
      assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
      assertThat(a.abs()).isEqualTo(a.max(a.negate()));
    }
  }

  @Test
  void theyAreInLowestTermsWithAPositiveDenominator() {
    for (var i = 0; i < 2000; i++) {
      var a =
          Rational.of(
              random.nextInt(200) - 100, (random.nextInt(64) + 1) * (i % 2 == 0 ? 1L : -1L));
      assertThat(a.denominator().signum()).isPositive();
      assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
    }
    assertThat(Rational.of(0, -8)).isEqualTo(Rational.ZERO);
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Rational.ZERO::inverse).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theFloorIsTheGreatestIntegerThatIsNotGreater() {
    for (var i = 0; i < 500; i++) {
      var a = number();
      var floor = Rational.of(a.floor());
      assertThat(floor).isLessThanOrEqualTo(a);
      assertThat(floor.plus(Rational.ONE)).isGreaterThan(a);
    }
  }

  /// With the greatest common divisor the quotients are coprime integers.
  @Test
  void bothAreCoprimeIntegerMultiplesOfTheirGreatestCommonDivisor() {
    for (var i = 0; i < 500; i++) {
      var a = number();
      var b = number();
      var gcd = a.gcd(b);
      if (!gcd.isZero()) {
        assertThat(gcd.signum()).isPositive();
        assertThat(a.over(gcd).isInteger() && b.over(gcd).isInteger()).isTrue();
        assertThat(a.over(gcd).numerator().gcd(b.over(gcd).numerator())).isEqualTo(BigInteger.ONE);
      }
    }
  }

  @Test
  void smallIntegersAreThoseOfAnInt() {
    for (var bound : List.of(Rational.of(Integer.MAX_VALUE), Rational.of(Integer.MIN_VALUE))) {
      assertThat(bound.isSmallInteger()).isTrue();
      assertThat(Rational.of(bound.intValue())).isEqualTo(bound);
      var beyond = bound.plus(Rational.of(bound.signum()));
      assertThat(beyond.isSmallInteger()).isFalse();
      assertThatThrownBy(beyond::intValue).isInstanceOf(ArithmeticException.class);
    }
    assertThat(Rational.HALF.isSmallInteger()).isFalse();
    assertThatThrownBy(Rational.HALF::intValue).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (var i = 0; i < 200; i++) {
      var a = number();
      assertThat(Rational.parse(a.toString())).isEqualTo(a);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/3", "3/", "1/0", "1/-2", "0.5", "1/2/3", " 1", "x"})
  void nothingElseIsRead(String text) {
    assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
  }
}
