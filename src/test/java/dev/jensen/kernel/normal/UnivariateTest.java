package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Sturm's theorem against products of factors whose roots are known.
class UnivariateTest {
  private static final List<Rational> QUADRATIC =
      List.of(Rational.of(5), Rational.of(-2), Rational.ONE);

  private static List<Rational> times(List<Rational> a, List<Rational> b) {
    var product = new ArrayList<Rational>();
    for (int k = 0; k < a.size() + b.size() - 1; k++) {
      var sum = Rational.ZERO;
      for (int i = Math.max(0, k - b.size() + 1); i <= Math.min(k, a.size() - 1); i++) {
        sum = sum.plus(a.get(i).times(b.get(k - i)));
      }
      product.add(sum);
    }
    return product;
  }

  private static Interval interval(Random random) {
    var a = Optional.of(Rational.of(random.nextInt(9) - 4, 2)).filter(r -> random.nextInt(4) > 0);
    var b = Optional.of(Rational.of(random.nextInt(9) - 4, 2)).filter(r -> random.nextInt(4) > 0);
    return new Interval(a, random.nextBoolean(), b, random.nextBoolean());
  }

  @Test
  void rootsAndSignsOfProductsOfKnownFactors() {
    for (int seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var roots = new TreeMap<Rational, Integer>();
      var coefficients = List.of(Rational.of(random.nextBoolean() ? 3 : -2));
      for (int n = random.nextInt(5); n > 0; n--) {
        var root = Rational.of(random.nextInt(9) - 4, 2);
        roots.merge(root, 1, Integer::sum);
        coefficients = times(coefficients, List.of(root.negate(), Rational.ONE));
      }
      if (random.nextBoolean()) {
        coefficients = times(coefficients, QUADRATIC);
      }
      check(Univariate.of(coefficients), roots, interval(random), seed);
    }
  }

  private static void check(
      Univariate polynomial, Map<Rational, Integer> roots, Interval interval, int seed) {
    var inside = roots.keySet().stream().filter(interval::contains).count();
    assertThat(polynomial.rootsIn(interval))
        .as("seed %d on %s", seed, interval)
        .isEqualTo(interval.isEmpty() ? 0 : (int) inside);
    var signs = samples(roots, interval).stream().map(t -> polynomial.at(t).signum()).toList();
    assertThat(polynomial.isNonnegativeOn(interval))
        .as("seed %d on %s", seed, interval)
        .isEqualTo(signs.stream().allMatch(sign -> sign >= 0));
    assertThat(polynomial.isPositiveOn(interval))
        .as("seed %d on %s", seed, interval)
        .isEqualTo(signs.stream().allMatch(sign -> sign > 0));
  }

  /// The roots and ends in the interval, and a point between any two of them and beyond.
  private static List<Rational> samples(Map<Rational, Integer> roots, Interval interval) {
    var samples = new ArrayList<Rational>();
    for (int i = -200; i <= 200; i++) {
      samples.add(Rational.of(i, 8));
    }
    samples.addAll(roots.keySet());
    samples.removeIf(t -> !interval.contains(t));
    return samples;
  }

  @Test
  void theZeroPolynomialIsNonnegativeAndNotPositive() {
    var zero = Univariate.of(List.of(Rational.ZERO, Rational.ZERO));
    assertThat(zero.degree()).isEqualTo(-1);
    assertThat(zero.isNonnegativeOn(Interval.ALL)).isTrue();
    assertThat(zero.isPositiveOn(Interval.ALL)).isFalse();
  }

  @Test
  void aPointIsAnInterval() {
    var line = Univariate.of(List.of(Rational.of(-1), Rational.ONE));
    assertThat(line.isNonnegativeOn(Interval.point(Rational.ONE))).isTrue();
    assertThat(line.isPositiveOn(Interval.point(Rational.ONE))).isFalse();
    assertThat(line.isPositiveOn(Interval.point(Rational.TWO))).isTrue();
    assertThat(line.isNonnegativeOn(Interval.point(Rational.ZERO))).isFalse();
    assertThat(line.rootsIn(Interval.point(Rational.ONE))).isEqualTo(1);
  }

  @Test
  void aConstantHasItsSignEverywhere() {
    for (int value = -2; value <= 2; value += 4) {
      var constant = Univariate.of(List.of(Rational.of(value)));
      for (var interval :
          List.of(Interval.ALL, Interval.NONNEGATIVE, Interval.point(Rational.ONE))) {
        assertThat(constant.isNonnegativeOn(interval)).isEqualTo(value > 0);
        assertThat(constant.isPositiveOn(interval)).isEqualTo(value > 0);
        assertThat(constant.rootsIn(interval)).isZero();
      }
    }
  }

  @Test
  void onlyPowersOfTheOneGeneratorAreRead() {
    var x = e("x");
    var context = where("x y");
    assertThat(Univariate.of(context.normal(e("3*x^2 - 1")).numerator(), x))
        .get()
        .satisfies(read -> assertThat(read.degree()).isEqualTo(2))
        .satisfies(read -> assertThat(read.at(Rational.TWO)).isEqualTo(Rational.of(11)));
    assertThat(Univariate.of(context.normal(e("x - x")).numerator(), x))
        .get()
        .satisfies(read -> assertThat(read.degree()).isEqualTo(-1));
    assertThat(Univariate.of(context.normal(e("x^400")).numerator(), x)).isPresent();
    for (var text : List.of("x*y", "1/x", "x + 1/x", "sqrt(x)", "x + y", "abs(x)", "x^401")) {
      assertThat(Univariate.of(context.normal(e(text)).numerator(), x)).as(text).isEmpty();
    }
    assertThat(Univariate.of(context.normal(e("abs(x)")).numerator(), e("abs(x)"))).isEmpty();
  }
}
