package dev.jensen.kernel.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Expr X = Expr.symbol("x");
  private static final Expr Y = Expr.symbol("y");

  private static Enclosure at(Expr expr, Enclosure x, Enclosure y) {
    return Evaluation.of(expr, Map.of("x", x, "y", y), 80);
  }

  private static Enclosure at(Expr expr, long top, long bottom) {
    return Evaluation.of(expr, Map.of("x", Enclosure.point(Rational.of(top, bottom))), 80);
  }

  private static void isUndefined(Expr expr, long x) {
    assertThatThrownBy(() -> at(expr, x, 1)).isInstanceOf(Enclosure.Undefined.class);
  }

  private static Expr apply(Atom atom, Expr... arguments) {
    return new Expr.Application(atom, List.of(arguments));
  }

  @Test
  void shortRationalValuesAreExact() {
    var square = X.minus(Expr.of(1, 3)).power(2).over(Expr.of(7));
    assertThat(at(square, 5, 6)).isEqualTo(Enclosure.point(Rational.of(1, 28)));
  }

  @Test
  void integerPowersAreDefinedAsTheLanguageSays() {
    assertThat(at(new Expr.Power(X, Numeral.ZERO), 0, 1)).isEqualTo(Enclosure.of(1, 1));
    assertThat(at(X.power(3), -2, 1)).isEqualTo(Enclosure.of(-8, -8));
    assertThat(at(X.power(-2), -2, 1)).isEqualTo(Enclosure.point(Rational.of(1, 4)));
    isUndefined(X.power(-1), 0);
    isUndefined(new Expr.Power(Numeral.TWO, Expr.of(Rational.TWO.power(40))), 0);
  }

  @Test
  void fractionalPowersNeedNonnegativeBases() {
    var root = new Expr.Power(X, Expr.of(2, 3));
    assertThat(at(root, 27, 8)).isEqualTo(Enclosure.point(Rational.of(9, 4)));
    assertThat(at(root, 0, 1)).isEqualTo(Enclosure.of(0, 0));
    isUndefined(root, -1);
    isUndefined(new Expr.Power(X, Expr.of(-1, 2)), 0);
    assertThat(at(new Expr.Power(X, Expr.of(-1, 2)), 4, 1))
        .isEqualTo(Enclosure.point(Rational.HALF));
    var steep = at(new Expr.Power(X, Expr.of(41, 100)), 2, 1);
    assertThat(steep.power(100, 900).contains(Rational.TWO.power(41))).isTrue();
  }

  @Test
  void symbolicPowersNeedPositiveBasesOrPositiveExponents() {
    var power = new Expr.Power(X, Y);
    assertThat(at(power, Enclosure.of(2, 2), Enclosure.of(5, 5)).contains(Rational.of(32)))
        .isTrue();
    assertThat(at(power, Enclosure.of(0, 0), Enclosure.of(1, 2))).isEqualTo(Enclosure.of(0, 0));
    var wide = at(power, Enclosure.of(0, 3), Enclosure.of(1, 2));
    assertThat(wide.lower()).isEqualTo(Rational.ZERO);
    assertThat(wide.upper()).isBetween(Rational.of(9), Rational.of(901, 100));
    var rising = at(power, new Enclosure(Rational.ZERO, Rational.HALF), Enclosure.of(1, 2));
    assertThat(rising.contains(Rational.HALF)).isTrue();
    for (var exponent : List.of(Enclosure.of(0, 1), Enclosure.of(-1, -1), Enclosure.of(0, 0))) {
      assertThatThrownBy(() -> at(power, Enclosure.of(0, 1), exponent))
          .isInstanceOf(Enclosure.Undefined.class);
    }
    assertThatThrownBy(() -> at(power, Enclosure.of(-1, -1), Enclosure.of(2, 2)))
        .isInstanceOf(Enclosure.Undefined.class);
  }

  @Test
  void aFactorZeroDoesNotHideAnUndefinedOne() {
    isUndefined(new Expr.Product(List.of(Numeral.ZERO, apply(Atoms.LOG, X))), 0);
  }

  @Test
  void onlyTheBranchTakenNeedsToBeDefined() {
    var guarded = new Expr.Conditional(Constraint.positive(X), apply(Atoms.LOG, X), Numeral.ZERO);
    assertThat(at(guarded, -3, 1)).isEqualTo(Enclosure.of(0, 0));
    assertThat(at(guarded, 0, 1)).isEqualTo(Enclosure.of(0, 0));
    assertThat(at(guarded, 1, 1)).isEqualTo(Enclosure.of(0, 0));
    assertThatThrownBy(() -> at(guarded, Enclosure.of(0, 1), Enclosure.of(0, 0)))
        .isInstanceOf(Enclosure.Undefined.class);
  }

  @Test
  void anUndecidedConditionGivesBothBranches() {
    var jump = new Expr.Conditional(Constraint.zero(X), Expr.of(5), X);
    assertThat(at(jump, 0, 1)).isEqualTo(Enclosure.of(5, 5));
    assertThat(at(jump, 1, 1)).isEqualTo(Enclosure.of(1, 1));
    assertThat(at(jump, Enclosure.of(-1, 1), Enclosure.of(0, 0))).isEqualTo(Enclosure.of(-1, 5));
    var undefined = new Expr.Conditional(Constraint.positive(X.power(-1)), X, X);
    isUndefined(undefined, 0);
  }

  @Test
  void aDefinedAtomIsUndefinedWhereItsArgumentOrItsDomainIs() {
    isUndefined(apply(Atoms.named("sigmoid").orElseThrow(), X.power(-1)), 0);
    isUndefined(apply(Atoms.named("quad_over_lin").orElseThrow(), X, X), -1);
    isUndefined(apply(Atoms.named("quad_over_lin").orElseThrow(), X, X.power(-1)), 0);
    isUndefined(apply(Atoms.named("huber").orElseThrow(), X, X), 0);
    isUndefined(apply(Atoms.named("tan").orElseThrow(), X.power(-1)), 0);
  }

  @Test
  void theTailOfTheNormalLawSurvivesCancellation() {
    var tail = apply(Atoms.named("log_normcdf").orElseThrow(), X);
    for (var x = -60L; x < -10; x += 5) {
      var value = at(tail, x, 1);
      assertThat(value.width()).isLessThan(Rational.of(1, 100));
      assertThat(value.upper()).isLessThan(Rational.of(-x * x, 2));
    }
  }

  @Test
  void longSumsAndSharedSubtermsAreEvaluatedQuickly() {
    var terms = IntStream.range(1, 10_001).mapToObj(i -> Expr.of(1, i)).toList();
    var sum = at(new Expr.Sum(terms), 0, 1);
    assertThat(sum.width()).isLessThan(Rational.TWO.power(-60));
    assertThat(sum.contains(Rational.of(97876, 10000))).isFalse();
    assertThat(sum.lower()).isBetween(Rational.of(97876, 10000), Rational.of(97877, 10000));
    var doubled = apply(Atoms.EXP, X);
    for (var i = 0; i < 100; i++) {
      doubled = new Expr.Sum(List.of(doubled, doubled));
    }
    assertThat(at(doubled, 0, 1)).isEqualTo(Enclosure.point(Rational.TWO.power(100)));
  }

  @Test
  void aSymbolWithoutAValueIsAnError() {
    assertThatThrownBy(() -> at(Y, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rootsOfSmallDegreeAreExactWhereTheyAreRational() {
    for (int degree = 2; degree <= 16; degree++) {
      var root = new Expr.Power(Expr.of(Rational.of(3).power(degree)), Expr.of(5, degree));
      if (degree % 5 != 0) {
        assertThat(at(root, 0, 1)).as("%s", root).isEqualTo(Enclosure.of(243, 243));
      }
    }
  }

  /// 2^(q) for a denominator q of more bits than an int has.
  @Test
  void rootsOfLargeDegreeAreEnclosed() {
    for (var bits : new int[] {5, 30, 31, 32, 33, 64}) {
      var exponent = Expr.of(Rational.TWO.power(-bits));
      var value = at(new Expr.Power(Expr.of(2), exponent), 0, 1);
      assertThat(value.lower()).as("%d", bits).isGreaterThan(Rational.ONE);
      assertThat(value.upper())
          .as("%d", bits)
          .isLessThan(Rational.ONE.plus(Rational.TWO.power(-bits)));
    }
  }

  @Test
  void powersHaveAsManySignificantBitsAsAskedFor() {
    for (long x = 2; x < 60; x++) {
      for (var exponent : List.of(Expr.of(1, 3), Expr.of(7, 5), Expr.of(41, 100), Expr.of(-9, 7))) {
        var value = at(new Expr.Power(X, exponent), x, 1);
        assertThat(value.width())
            .as("%d^%s", x, exponent)
            .isLessThanOrEqualTo(value.upper().times(Rational.TWO.power(-77)));
      }
      var symbolic =
          at(new Expr.Power(X, Y), Enclosure.of(x, x), Enclosure.point(Rational.of(1000, 7)));
      assertThat(symbolic.width())
          .as("%d^(1000/7)", x)
          .isLessThanOrEqualTo(symbolic.upper().times(Rational.TWO.power(-77)));
    }
  }
}
