package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.c;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What conditions tell of other expressions.
class FactsTest {
  private static Facts facts(String... conditions) {
    return new Facts(cs(conditions));
  }

  private static boolean equal(Facts facts, String left, String right) {
    return facts.normal(e(left + " - (" + right + ")")).isZero();
  }

  @Test
  void aPositiveDenominatorLeavesTheSignOfItsNumerator() {
    assertThat(facts("x/(1 + y^2) >= 0").satisfies(e("x"), Relation.NONNEGATIVE)).isTrue();
    assertThat(facts("x/(1 + exp(y)) > 0").satisfies(e("x"), Relation.POSITIVE)).isTrue();
    assertThat(facts("(x - 1)/(1 + y^2)^3 >= 0").satisfies(e("x - 1"), Relation.NONNEGATIVE))
        .isTrue();
  }

  @Test
  void anEvenPowerInTheDenominatorDoesSo() {
    assertThat(facts("x/(y + 1)/(y + 1) > 0").satisfies(e("x"), Relation.POSITIVE)).isTrue();
    assertThat(facts("x/(y + 1)/(y + 1)/(y + 1) > 0").satisfies(e("x"), Relation.POSITIVE))
        .isFalse();
    assertThat(facts("x/(y + 1) > 0").satisfies(e("x"), Relation.POSITIVE)).isFalse();
  }

  @Test
  void aNegativeDenominatorTurnsTheSign() {
    var negative = facts("x/(y + 1) >= 0", "y < -1");
    assertThat(negative.satisfies(e("-x"), Relation.NONNEGATIVE)).isTrue();
    assertThat(negative.satisfies(e("x"), Relation.NONNEGATIVE)).isFalse();
  }

  @Test
  void aDenominatorOfUnknownSignIsMultipliedWith() {
    var unknown = facts("x/(y + z) >= 0");
    assertThat(unknown.satisfies(e("x*(y + z)"), Relation.NONNEGATIVE)).isTrue();
    assertThat(unknown.satisfies(e("x"), Relation.NONNEGATIVE)).isFalse();
  }

  @Test
  void aPositiveFactorIsLeftOut() {
    assertThat(facts("x*exp(y) >= 0").satisfies(e("x"), Relation.NONNEGATIVE)).isTrue();
    assertThat(facts("x*y > 0", "y > 0").satisfies(e("x"), Relation.POSITIVE)).isTrue();
    assertThat(facts("x*y >= 0", "y >= 0").satisfies(e("x"), Relation.NONNEGATIVE)).isFalse();
    assertThat(facts("x*y = 0", "y > 0").satisfies(e("x"), Relation.ZERO)).isTrue();
  }

  @Test
  void severalEquationsAreUsedTogether() {
    var two = facts("x = 2*y", "z = 3*w");
    assertThat(equal(two, "x + z", "2*y + 3*w")).isTrue();
    assertThat(equal(two, "x", "y")).isFalse();
  }

  /// No symbol that was expressed through others is left in what takes the place of another.
  @Test
  void twoEquationsBetweenThreeSymbolsMakeThemEqual() {
    var equations = List.of("a = b", "b = a", "b = c", "c = b", "a = c", "c = a");
    for (var first : equations) {
      for (var second : equations) {
        if (c(first).expression().symbols().equals(c(second).expression().symbols())) {
          continue;
        }
        var facts = facts(first, second);
        for (var pair : equations) {
          assertThat(facts.normal(c(pair).expression()).isZero())
              .as("%s from %s and %s", pair, first, second)
              .isTrue();
        }
      }
    }
  }

  @Test
  void aSymbolIsNotExpressedThroughItself() {
    var facts = facts("x = exp(x) - 2");
    assertThat(facts.eliminated("x")).isEmpty();
    assertThat(facts("x = x^2").eliminated("x")).isEmpty();
    assertThat(facts("x = y^2").eliminated("x")).isPresent();
  }

  @Test
  void twoInequalitiesMakeAnEquation() {
    assertThat(equal(facts("x - y >= 0", "y - x >= 0"), "x", "y")).isTrue();
    assertThat(equal(facts("x - y >= 0", "y - x >= -1"), "x", "y")).isFalse();
  }

  @Test
  void aConditionHoldsEverywhereOrNowhereOrIsUndecided() {
    var facts = facts("x > 0", "y = 0", "z >= 0");
    for (var always : cs("x > 0", "x >= 0", "x != 0", "y = 0", "y >= 0", "z + 1 > 0")) {
      assertThat(facts.decide(always)).as("%s", always).contains(true);
    }
    for (var never : cs("x = 0", "-x >= 0", "-x > 0", "y != 0", "y > 0", "-z > 0", "-z - 1 >= 0")) {
      assertThat(facts.decide(never)).as("%s", never).contains(false);
    }
    for (var open : cs("z > 0", "z = 0", "z != 0", "-z >= 0", "w >= 0", "x - 1 > 0")) {
      assertThat(facts.decide(open)).as("%s", open).isEmpty();
    }
  }

  @Test
  void aConditionThatIsNowhereDefinedSaysNothing() {
    assertThat(facts("1/(x - x) > 0").satisfies(e("x"), Relation.POSITIVE)).isFalse();
  }
}
