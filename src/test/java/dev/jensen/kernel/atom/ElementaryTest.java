package dev.jensen.kernel.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {
  private final Random random = new Random(3);

  private Rational number(int size) {
    return Rational.of(random.nextInt(2_000_001) - 1_000_000, 1_000_000 / size);
  }

  private static Enclosure point(long top, long bottom) {
    return Enclosure.point(Rational.of(top, bottom));
  }

  private static boolean meet(Enclosure one, Enclosure other) {
    return one.minus(other).containsZero();
  }

  private static Enclosure compute(String function, Enclosure x, int bits) {
    return switch (function) {
      case "exp" -> Elementary.exp(x, bits);
      case "log" -> Elementary.log(x, bits);
      case "atan" -> Elementary.atan(x, bits);
      case "sin" -> Elementary.sin(x, bits);
      case "cos" -> Elementary.cos(x, bits);
      case "erf" -> Elementary.erf(x, bits);
      case "sqrt" -> Elementary.root(x, 2, bits);
      case "cbrt" -> Elementary.root(x, 3, bits);
      case "pi" -> Elementary.pi(bits);
      default -> throw new IllegalArgumentException(function);
    };
  }

  /// The digits are truncated: the value lies within one unit of the last of them.
  @ParameterizedTest
  @CsvFileSource(resources = "elementary-digits.csv")
  void theKnownDigitsAreReproducedAtEveryPrecision(String function, String x, String digits) {
    var known = new BigDecimal(digits);
    for (var places : new int[] {30, 100, 300}) {
      var bits = places * 10 / 3 + 10;
      var result = compute(function, Enclosure.point(Rational.parse(x)), bits);
      var unit = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(known.scale()));
      var value = Rational.of(known.unscaledValue(), BigInteger.TEN.pow(known.scale()));
      var near = new Enclosure(value.minus(unit), value.plus(unit));
      assertThat(meet(result, near)).as("%s(%s) to %s places", function, x, places).isTrue();
      assertThat(result.width())
          .isLessThanOrEqualTo(
              Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places))
                  .times(value.abs().max(Rational.ONE)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100, 333, 1000})
  void theIdentitiesHoldAtRandomArguments(int bits) {
    for (var i = 0; i < 250; i++) {
      var x = Enclosure.point(number(random.nextInt(3) == 0 ? 1000 : 5));
      var y = Enclosure.point(number(5));
      var positive = x.abs().plus(point(1, 1_000_000));
      assertThat(meet(Elementary.exp(Elementary.log(positive, bits), bits), positive)).isTrue();
      assertThat(
              meet(
                  Elementary.exp(x.plus(y), bits),
                  Elementary.exp(x, bits).times(Elementary.exp(y, bits))))
          .isTrue();
      var sin = Elementary.sin(x, bits);
      var cos = Elementary.cos(x, bits);
      assertThat(sin.times(sin).plus(cos.times(cos)).contains(Rational.ONE)).isTrue();
      assertThat(
              meet(Elementary.sin(x.times(Rational.TWO), bits), sin.times(cos).times(Rational.TWO)))
          .isTrue();
      var angle = Elementary.atan(y, bits);
      assertThat(meet(Elementary.sin(angle, bits), y.times(Elementary.cos(angle, bits)))).isTrue();
      var root = Elementary.root(positive, 5, bits);
      assertThat(root.power(5, bits + 20).contains(positive.lower())).isTrue();
      assertThat(Elementary.erf(y, bits).plus(Elementary.erf(y.negate(), bits)).containsZero())
          .isTrue();
    }
  }

  @Test
  void enclosuresAtPointsAreAsNarrowAsAskedFor() {
    for (var function : new String[] {"exp", "log", "atan", "sin", "cos", "erf", "sqrt", "cbrt"}) {
      for (var i = 0; i < 100; i++) {
        var x = Enclosure.point(number(10).abs().plus(Rational.of(1, 1000)));
        var value = compute(function, x, 100);
        var size = value.abs().upper().max(Rational.ONE);
        assertThat(value.width()).isLessThan(size.times(Rational.TWO.power(-96)));
        assertThat(value.lower().denominator().bitLength()).isLessThan(900);
      }
    }
  }

  @Test
  void enclosuresOfIntervalsContainTheValuesInside() {
    for (var function : new String[] {"exp", "log", "atan", "sin", "cos", "erf", "sqrt"}) {
      for (var i = 0; i < 300; i++) {
        var low = number(10).abs().plus(Rational.of(1, 1000));
        var x = new Enclosure(low, low.plus(number(4).abs()));
        var hull = compute(function, x, 60);
        for (var k = 0; k <= 4; k++) {
          var inside = Enclosure.point(low.plus(x.width().times(Rational.of(k, 4))));
          var value = compute(function, inside, 60);
          assertThat(meet(value, hull)).as(function + x).isTrue();
        }
      }
    }
  }

  @Test
  void wavesReachTheirExtremaExactlyWhereTheyLie() {
    assertThat(Elementary.sin(Enclosure.of(1, 2), 60).upper()).isEqualTo(Rational.ONE);
    assertThat(Elementary.sin(Enclosure.of(-2, -1), 60).lower()).isEqualTo(Rational.MINUS_ONE);
    assertThat(Elementary.cos(Enclosure.of(3, 4), 60).lower()).isEqualTo(Rational.MINUS_ONE);
    assertThat(Elementary.cos(Enclosure.of(-1, 1), 60).upper()).isEqualTo(Rational.ONE);
    assertThat(Elementary.cos(Enclosure.of(1, 2), 60).upper()).isLessThan(Rational.of(3, 5));
    assertThat(Elementary.sin(Enclosure.of(2, 4), 60).upper()).isLessThan(Rational.of(19, 20));
    assertThat(Elementary.sin(Enclosure.of(2, 20), 60)).isEqualTo(Enclosure.of(-1, 1));
    assertThat(Elementary.cos(Enclosure.of(0, 0), 60)).isEqualTo(Enclosure.of(1, 1));
    assertThat(Elementary.sin(Enclosure.of(0, 0), 60)).isEqualTo(Enclosure.of(0, 0));
  }

  /// What is left of such an argument after half turns have been taken off has 0 close by or as an
  /// end.
  @Test
  void wavesNextToMultiplesOfAQuarterTurnContainWhatManyBitsTell() {
    for (var precision = 60; precision < 90; precision++) {
      var pi = Elementary.pi(precision);
      for (var k = -5; k <= 5; k++) {
        for (var end : List.of(pi.lower(), pi.upper())) {
          var x = Enclosure.point(end.times(Rational.of(k, 2)));
          for (var function : List.of("sin", "cos")) {
            var few = compute(function, x, 60);
            var many = compute(function, x, 400);
            assertThat(few.contains(many.lower()) && few.contains(many.upper()))
                .as("%s%s: %s and %s", function, x, few, many)
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void exactValuesStayExact() {
    assertThat(Elementary.exp(Enclosure.of(0, 0), 60)).isEqualTo(Enclosure.of(1, 1));
    assertThat(Elementary.log(Enclosure.of(1, 1), 60)).isEqualTo(Enclosure.of(0, 0));
    assertThat(Elementary.root(point(4, 9), 2, 60)).isEqualTo(point(2, 3));
    assertThat(Elementary.root(Enclosure.of(0, 8), 3, 60)).isEqualTo(Enclosure.of(0, 2));
    assertThat(Elementary.xlogx(Enclosure.of(0, 0), 60)).isEqualTo(Enclosure.of(0, 0));
    assertThat(Elementary.erf(Enclosure.of(0, 0), 60)).isEqualTo(Enclosure.of(0, 0));
  }

  @Test
  void rootsOfLargeIntegersAreExactOrEnclosedBetweenNeighbours() {
    for (var i = 0; i < 300; i++) {
      var base = new BigInteger(200, random).add(BigInteger.TWO);
      var degree = 2 + random.nextInt(15);
      var power = Rational.of(base.pow(degree));
      assertThat(Elementary.root(Enclosure.point(power), degree, 50))
          .isEqualTo(Enclosure.point(Rational.of(base)));
      var next = Elementary.root(Enclosure.point(power.plus(Rational.ONE)), degree, 50);
      assertThat(next.power(degree, 4000).contains(power.plus(Rational.ONE))).isTrue();
      assertThat(next.isPoint()).isFalse();
    }
  }

  @Test
  void theComplementOfErfKeepsItsSignAndSize() {
    var before = point(0, 1);
    for (var x = 40; x >= 1; x--) {
      var complement = Enclosure.of(1, 1).minus(Elementary.erf(Enclosure.of(x, x), 60));
      assertThat(complement.lower()).isGreaterThan(before.upper());
      assertThat(complement.width()).isLessThan(complement.lower().times(Rational.of(1, 1000)));
      before = complement;
    }
    assertThat(Elementary.erf(Enclosure.of(32, 33), 60).width().signum()).isPositive();
    assertThat(Elementary.erf(Enclosure.of(-100000, 100000), 60))
        .isEqualTo(Elementary.erf(Enclosure.of(-100000, 100000), 60).negate());
  }

  @Test
  void xlogxOnAnIntervalContainsItsLeastValue() {
    assertThat(Elementary.xlogx(Enclosure.of(0, 1), 60).contains(Rational.of(-367879, 1000000)))
        .isTrue();
    assertThat(Elementary.xlogx(Enclosure.of(0, 1), 60).lower())
        .isGreaterThan(Rational.of(-3679, 10000));
    assertThat(Elementary.xlogx(new Enclosure(Rational.HALF, Rational.ONE), 60).lower())
        .isGreaterThan(Rational.of(-35, 100));
  }

  @Test
  void hugeArgumentsAreRefusedOrEnclosedCoarselyButSoundly() {
    var huge = Rational.of(BigInteger.TEN.pow(9));
    var tower = Rational.of(BigInteger.ONE.shiftLeft(5000));
    assertThatThrownBy(() -> Elementary.exp(Enclosure.point(huge), 60))
        .isInstanceOf(Enclosure.Undefined.class);
    var tiny = Elementary.exp(Enclosure.point(huge.negate()), 60);
    assertThat(tiny.lower()).isEqualTo(Rational.ZERO);
    assertThat(tiny.upper()).isBetween(Rational.ZERO, Rational.of(1, 1000));
    assertThat(Elementary.exp(Enclosure.of(1 << 17, 1 << 17), 60).isPositive()).isTrue();
    assertThat(Elementary.exp(Enclosure.of(-(1 << 17), -(1 << 17)), 60).isPositive()).isTrue();
    assertThat(Elementary.sin(Enclosure.point(tower), 60)).isEqualTo(Enclosure.of(-1, 1));
    assertThat(Elementary.log(Enclosure.point(tower), 60).contains(Rational.of(3466))).isFalse();
    assertThat(Elementary.atan(Enclosure.point(tower), 60).upper())
        .isLessThan(Rational.of(15708, 10000));
    assertThat(Elementary.erf(Enclosure.point(tower), 60).contains(Rational.ONE)).isTrue();
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    assertThatThrownBy(() -> Elementary.log(Enclosure.of(0, 1), 60))
        .isInstanceOf(Enclosure.Undefined.class);
    assertThatThrownBy(() -> Elementary.root(Enclosure.of(-1, 1), 2, 60))
        .isInstanceOf(Enclosure.Undefined.class);
    assertThatThrownBy(() -> Elementary.xlogx(Enclosure.of(-1, 1), 60))
        .isInstanceOf(Enclosure.Undefined.class);
  }

  /// Two units in the last of `bits` places, of the value and not of 1.
  @ParameterizedTest
  @ValueSource(ints = {30, 100})
  void valuesHaveAsManySignificantBitsAsAskedFor(int bits) {
    for (var function : new String[] {"exp", "log", "atan", "sqrt", "cbrt", "xlogx", "erf", "pi"}) {
      for (var i = 0; i < 150; i++) {
        var x = number(10).times(Rational.TWO.power(random.nextInt(80) - 70));
        if (x.isZero() || x.isOne()) {
          continue;
        }
        var needsPositive = !List.of("exp", "atan", "erf").contains(function);
        var argument = Enclosure.point(needsPositive ? x.abs() : x.min(Rational.of(20)));
        var value =
            function.equals("xlogx")
                ? Elementary.xlogx(argument, bits)
                : compute(function, argument, bits);
        assertThat(value.width())
            .as("%s(%s) = %s", function, argument, value)
            .isLessThanOrEqualTo(value.abs().upper().times(Rational.TWO.power(2 - bits)));
      }
    }
  }

  /// log(1 + t) = t - t^2/2 + ...; numerator and denominator have the same length or not.
  @Test
  void logarithmsOfNumbersCloseToOneHaveSignificantBitsToo() {
    for (var n = 3; n < 60; n++) {
      var small = Rational.TWO.power(-n);
      for (var x : List.of(Rational.ONE.plus(small), Rational.ONE.minus(small))) {
        for (var near : List.of(x, x.inverse())) {
          var value = Elementary.log(Enclosure.point(near), 30);
          assertThat(value.width())
              .as("log(%s) = %s", near, value)
              .isLessThanOrEqualTo(small.times(Rational.TWO.power(-27)));
        }
      }
    }
  }

  @Test
  void fewBitsEncloseWhatManyBitsDo() {
    for (var function : new String[] {"exp", "log", "atan", "sin", "cos", "erf", "sqrt", "cbrt"}) {
      for (var i = 0; i < 200; i++) {
        var x = Enclosure.point(number(10).abs().plus(Rational.of(1, 1000)));
        var few = compute(function, x, 12);
        var many = compute(function, x, 150);
        assertThat(few.contains(many.lower()) && few.contains(many.upper()))
            .as("%s%s: %s and %s", function, x, few, many)
            .isTrue();
      }
    }
  }
}
