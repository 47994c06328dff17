package dev.jensen.kernel.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Intervals with all kinds of ends against sets of their numbers. An image must contain the images
/// of the numbers, and each of its ends must be reached by them, or only approached where it is
/// open.
class IntervalTest {
  private static final Rational CLOSE = Rational.of(1, 4096);
  private static final Rational FAR = Rational.of(1000);
  private static final Rational TOLERANCE = Rational.of(1, 16);
  private static final Rational LARGE = Rational.of(200);
  private static final int ROUNDS = 1500;

  private final Random random = new Random(17);

  private Optional<Rational> end() {
    return random.nextInt(5) == 0
        ? Optional.empty()
        : Optional.of(Rational.of(random.nextInt(9) - 4, 2));
  }

  private Interval interval() {
    return new Interval(end(), random.nextBoolean(), end(), random.nextBoolean());
  }

  private Interval withPoints() {
    var drawn = interval();
    return drawn.isEmpty() ? withPoints() : drawn;
  }

  private static boolean inside(Interval interval, Rational value) {
    var above =
        interval.lower().stream()
            .allMatch(
                low -> low.compareTo(value) < 0 || (low.equals(value) && interval.lowerClosed()));
    var below =
        interval.upper().stream()
            .allMatch(
                high ->
                    value.compareTo(high) < 0 || (high.equals(value) && interval.upperClosed()));
    return above && below;
  }

  /// Numbers of the interval: its ends, others close to them and to 0, and large ones.
  private static List<Rational> members(Interval interval) {
    var found = new ArrayList<Rational>();
    Stream.concat(
            Stream.of(Rational.ZERO),
            Stream.concat(interval.lower().stream(), interval.upper().stream()))
        .flatMap(
            at ->
                Stream.of(
                    at,
                    at.plus(CLOSE),
                    at.minus(CLOSE),
                    at.plus(Rational.of(1, 4)),
                    at.minus(Rational.of(1, 4)),
                    at.plus(FAR),
                    at.minus(FAR)))
        .filter(value -> inside(interval, value))
        .forEach(found::add);
    return found;
  }

  private static void assertImage(Interval image, List<Rational> values, String what) {
    assertThat(values).as(what).allMatch(value -> inside(image, value));
    assertThat(image.isEmpty()).as("%s is empty: %s", what, image).isEqualTo(values.isEmpty());
    if (!values.isEmpty()) {
      assertReached(image, values, what);
      assertReached(
          new Interval(
              image.upper().map(Rational::negate),
              image.upperClosed(),
              image.lower().map(Rational::negate),
              image.lowerClosed()),
          values.stream().map(Rational::negate).toList(),
          "the negative of " + what);
    }
  }

  private static void assertReached(Interval image, List<Rational> values, String what) {
    var least = values.stream().reduce(Rational::min).orElseThrow();
    if (image.lower().isEmpty()) {
      assertThat(least).as("%s in %s", what, image).isLessThan(LARGE.negate());
    } else if (image.lowerClosed()) {
      assertThat(least).as("%s in %s", what, image).isEqualTo(image.lower().get());
    } else {
      assertThat(least).as("%s in %s", what, image).isLessThan(image.lower().get().plus(TOLERANCE));
    }
  }

  private void check(
      String name, BinaryOperator<Interval> operation, BinaryOperator<Rational> onNumbers) {
    for (var i = 0; i < ROUNDS; i++) {
      var x = withPoints();
      var y = withPoints();
      var values =
          members(x).stream()
              .flatMap(a -> members(y).stream().map(b -> onNumbers.apply(a, b)))
              .toList();
      assertImage(operation.apply(x, y), values, x + " " + name + " " + y);
    }
  }

  private void check(
      String name, UnaryOperator<Interval> operation, UnaryOperator<Rational> onNumbers) {
    for (var i = 0; i < ROUNDS; i++) {
      var x = withPoints();
      var values = members(x).stream().map(onNumbers).toList();
      assertImage(operation.apply(x), values, name + " of " + x);
    }
  }

  @Test
  void sumsProductsAndNegativesAreTheExactImages() {
    check("plus", Interval::plus, Rational::plus);
    check("times", Interval::times, Rational::times);
    check("negative", Interval::negate, Rational::negate);
    for (var factor : List.of(Rational.of(-3), Rational.of(-1, 2), Rational.ONE, Rational.TWO)) {
      check(factor + " times", x -> x.times(factor), factor::times);
    }
  }

  @Test
  void zeroTimesAnyNumberIsZero() {
    assertThat(Interval.ALL.times(Rational.ZERO)).isEqualTo(Interval.point(Rational.ZERO));
    assertThat(Interval.ALL.times(Interval.point(Rational.ZERO)))
        .isEqualTo(Interval.point(Rational.ZERO));
  }

  /// An even power of negative numbers is enclosed from 0 on.
  @Test
  void powersAreTheExactImages() {
    for (int n = 0; n <= 5; n++) {
      int exponent = n;
      for (var i = 0; i < ROUNDS; i++) {
        var x = withPoints();
        var values = members(x).stream().map(a -> a.power(exponent)).toList();
        var what = x + " to the power " + exponent;
        if (exponent % 2 == 0 && members(x).stream().allMatch(a -> a.signum() < 0)) {
          assertThat(values).as(what).allMatch(value -> inside(x.power(exponent), value));
        } else {
          assertImage(x.power(exponent), values, what);
        }
      }
    }
  }

  @Test
  void inversesAreTheExactImagesAndRefuseZero() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = withPoints();
      if (inside(x, Rational.ZERO)) {
        assertThatThrownBy(x::inverse).isInstanceOf(ArithmeticException.class);
      } else {
        var values = members(x).stream().map(Rational::inverse).toList();
        assertImage(x.inverse(), values, "the inverse of " + x);
      }
    }
  }

  @Test
  void anIntersectionHasTheCommonNumbersAndAHullNoMoreThanItMust() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = interval();
      var y = interval();
      var both = new ArrayList<>(members(x));
      both.addAll(members(y));
      assertImage(x.hull(y), both, "the hull of " + x + " and " + y);
      var common = x.intersect(y);
      assertThat(both)
          .as("%s and %s", x, y)
          .allMatch(value -> inside(common, value) == (inside(x, value) && inside(y, value)));
      assertThat(x.contains(y))
          .as("%s contains %s", x, y)
          .isEqualTo(members(y).stream().allMatch(value -> inside(x, value)));
      assertThat(both).as(x.toString()).allMatch(value -> x.contains(value) == inside(x, value));
    }
  }

  @Test
  void anIntervalStandsInARelationWhenAllItsNumbersDo() {
    for (var i = 0; i < ROUNDS; i++) {
      var x = interval();
      for (var relation : Relation.values()) {
        assertThat(x.satisfies(relation))
            .as("%s %s 0", x, relation.symbol())
            .isEqualTo(members(x).stream().allMatch(value -> relation.holds(value.signum())));
      }
    }
  }

  @Test
  void anInfiniteEndIsOpen() {
    var all = new Interval(Optional.empty(), true, Optional.empty(), true);
    assertThat(all).isEqualTo(Interval.ALL);
  }

  @Test
  void squareBracketsAreWrittenWhereTheEndBelongsToTheInterval() {
    assertThat(Interval.ALL).hasToString("(-oo, oo)");
    assertThat(Interval.atLeast(Rational.HALF)).hasToString("[1/2, oo)");
    assertThat(Interval.below(Rational.TWO)).hasToString("(-oo, 2)");
    assertThat(Interval.atMost(Rational.MINUS_ONE)).hasToString("(-oo, -1]");
    assertThat(Interval.open(Rational.ZERO, Rational.ONE)).hasToString("(0, 1)");
  }
}
