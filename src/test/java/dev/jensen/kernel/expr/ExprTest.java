package dev.jensen.kernel.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.RandomExpressions;
import dev.jensen.kernel.Writing;
import dev.jensen.kernel.atom.Atoms;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How expressions are put together and written.
class ExprTest {
  private static final Expr X = Expr.symbol("x");
  private static final Expr Y = Expr.symbol("y");

  private static Expr sum(Expr... terms) {
    return new Expr.Sum(List.of(terms));
  }

  private static Expr product(Expr... factors) {
    return new Expr.Product(List.of(factors));
  }

  private static Expr power(Expr base, Expr exponent) {
    return new Expr.Power(base, exponent);
  }

  @Test
  void powersOfNumbersAreCarriedOutWhereTheyAreDefinedAndNotTooLong() {
    assertThat(Expr.of(2).power(10)).isEqualTo(Expr.of(1024));
    assertThat(Expr.of(-2, 3).power(-3)).isEqualTo(Expr.of(-27, 8));
    assertThat(Expr.of(0).power(3)).isEqualTo(Numeral.ZERO);
    assertThat(Expr.of(2).power(1000)).isEqualTo(Expr.of(Rational.TWO.power(1000)));
    assertThat(Expr.of(2).power(-1000)).isEqualTo(Expr.of(Rational.TWO.power(-1000)));
    assertThat(Expr.of(2).power(1001)).isEqualTo(power(Numeral.TWO, Expr.of(1001)));
    assertThat(Numeral.ZERO.power(-1)).isEqualTo(power(Numeral.ZERO, Numeral.MINUS_ONE));
    assertThat(X.power(0)).isEqualTo(Numeral.ONE);
    assertThat(X.power(1)).isEqualTo(X);
  }

  /// (x^2)^3 = x^6, but x is defined where (x^(1/2))^2 is not, and (x^2)^(1/2) is |x|.
  @Test
  void onlyIntegerPowersOfIntegerPowersAreMerged() {
    var root = power(X, Numeral.HALF);
    assertThat(X.power(2).power(3)).isEqualTo(power(X, Expr.of(6)));
    assertThat(root.power(2)).isEqualTo(power(root, Numeral.TWO));
    assertThat(X.power(2).power(Numeral.HALF))
        .isEqualTo(power(power(X, Numeral.TWO), Numeral.HALF));
    assertThat(power(X, Y).power(2)).isEqualTo(power(power(X, Y), Numeral.TWO));
  }

  @Test
  void sumsAndProductsAreFlattenedAndTheirNumbersCollected() {
    assertThat(Expr.sum(X, Expr.of(2), sum(Y, Expr.of(3)))).isEqualTo(sum(X, Y, Expr.of(5)));
    assertThat(X.minus(X.negate().negate())).isEqualTo(sum(X, product(Numeral.MINUS_ONE, X)));
    assertThat(Expr.product(X, Expr.of(2), product(Y, Expr.of(3))))
        .isEqualTo(product(Expr.of(6), X, Y));
    assertThat(Expr.product(X, Numeral.ZERO)).isEqualTo(Numeral.ZERO);
    assertThat(Expr.sum()).isEqualTo(Numeral.ZERO);
    assertThat(Expr.product()).isEqualTo(Numeral.ONE);
  }

  @Test
  void oneIsTheNumberOne() {
    assertThat(Numeral.ONE.isOne()).isTrue();
    assertThat(Numeral.TWO.isOne()).isFalse();
    assertThat(X.isOne()).isFalse();
    assertThat(Numeral.ZERO.isZero()).isTrue();
    assertThat(Numeral.ONE.isZero()).isFalse();
  }

  private static void written(Expr expr, String text) {
    assertThat(expr).hasToString(text);
  }

  @Test
  void bracketsStandWhereTheyAreNeededAndNowhereElse() {
    written(product(sum(X, Y), X), "(x + y)*x");
    written(sum(product(X, Y), X), "x*y + x");
    written(product(X, product(X, Y)), "x*(x*y)");
    written(power(sum(X, Y), Numeral.TWO), "(x + y)^2");
    written(power(product(X, Y), Numeral.TWO), "(x*y)^2");
    written(power(power(X, Y), Numeral.TWO), "(x^y)^2");
    written(power(X, power(Y, Numeral.TWO)), "x^(y^2)");
    written(power(X, Expr.of(-2)), "x^(-2)");
    written(power(Expr.of(-2), X), "(-2)^x");
    written(power(Numeral.HALF, X), "(1/2)^x");
    written(power(Expr.of(3), Numeral.HALF), "3^(1/2)");
    written(power(X, X.negate()), "x^(-x)");
    written(power(X.negate(), Numeral.TWO), "(-x)^2");
  }

  @Test
  void negativeNumbersAndTermsAreSubtracted() {
    written(sum(X, Y.negate()), "x - y");
    written(sum(X, Expr.of(-2)), "x - 2");
    written(sum(X, Expr.of(-1, 2)), "x - 1/2");
    written(sum(X, product(Expr.of(-2), Y)), "x - 2*y");
    written(sum(Expr.of(-2), X), "-2 + x");
    written(sum(Numeral.ZERO, X), "0 + x");
    written(X.negate(), "-x");
    written(product(Numeral.MINUS_ONE, sum(X, Y)), "-(x + y)");
    written(product(Numeral.MINUS_ONE, product(X, Y)), "-(x*y)");
    written(product(Numeral.MINUS_ONE, X, Y), "-1*x*y");
    written(product(Expr.of(-2), X), "-2*x");
    written(product(X, Expr.of(-2)), "x*(-2)");
    written(product(Numeral.ZERO, X), "0*x");
    written(product(X, Numeral.ZERO), "x*0");
    written(sum(X, product(X.negate(), Y)), "x - x*y");
  }

  @Test
  void aPowerWithExponentMinusOneIsADivision() {
    written(X.over(Y), "x/y");
    written(power(X, Numeral.MINUS_ONE), "1/x");
    written(product(X, power(sum(X, Y), Numeral.MINUS_ONE)), "x/(x + y)");
    written(product(X, power(Y, Numeral.MINUS_ONE), power(X, Numeral.MINUS_ONE)), "x/y/x");
    written(product(power(X, Numeral.MINUS_ONE), Y), "1/x*y");
    written(power(power(X, Numeral.MINUS_ONE), Numeral.TWO), "(1/x)^2");
    written(power(X, Expr.of(-1, 2)), "x^(-1/2)");
    written(product(X, power(Y, Expr.of(-2))), "x*y^(-2)");
  }

  @Test
  void sumsAndProductsOfFewerThanTwoAreTheirValue() {
    written(sum(), "0");
    written(product(), "1");
    written(sum(X), "x");
    written(product(X), "x");
    written(product(Y, sum(product(X))), "y*x");
    written(new Expr.Application(Atoms.PI, List.of()), "pi");
    written(new Expr.Application(Atoms.MAX, List.of(X, Y)), "max(x, y)");
    written(new Expr.Conditional(Constraint.nonzero(X), Y, Numeral.ZERO), "if(x != 0, y, 0)");
  }

  @Test
  void whatIsWrittenHasTheSameValueWhenItIsReadBack() {
    int compared = 0;
    for (long seed = 1; seed <= 800; seed++) {
      var drawn = new RandomExpressions(seed);
      var expr = drawn.expression(1 + (int) (seed % 5));
      var read = Writing.e(expr.toString());
      var point = drawn.point(drawn.context());
      if (point.isPresent()) {
        var value = RandomExpressions.value(expr, point.get());
        var again = RandomExpressions.value(read, point.get());
        assertThat(again.isPresent()).as("%d: %s", seed, expr).isEqualTo(value.isPresent());
        if (value.isPresent()) {
          assertThat(value.get().minus(again.get()).containsZero())
              .as("%d: %s", seed, expr)
              .isTrue();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(200);
  }
}
