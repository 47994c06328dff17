package dev.jensen.kernel.normal;

import static dev.jensen.kernel.Writing.e;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The laws of polynomials, tried on random ones in two symbols, a cosine, an absolute value and a
/// root.
class PolynomialTest {
  private static final Generator X = Generator.free(Expr.symbol("x"));
  private static final Generator Y = Generator.free(Expr.symbol("y"));
  private static final Generator COS = Generator.cosine(Expr.symbol("x"));
  private static final Generator ABS = Generator.absolute(Polynomial.of(Y));
  private static final Generator ROOT = Generator.root(Polynomial.constant(Rational.TWO));
  private static final List<Generator> REDUCED = List.of(COS, ABS, ROOT);

  private final Random random = new Random(23);

  private Rational coefficient() {
    return Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(3));
  }

  private Monomial monomial(boolean reduced) {
    var product =
        Monomial.of(X, Rational.of(random.nextInt(3)))
            .times(Monomial.of(Y, Rational.of(random.nextInt(3))));
    if (reduced && random.nextInt(3) > 0) {
      var generator = REDUCED.get(random.nextInt(REDUCED.size()));
      product = product.times(Monomial.of(generator, Rational.of(generator.period(), 2)));
    }
    return product;
  }

  private Polynomial polynomial(boolean reduced) {
    var sum = Polynomial.ZERO;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      sum = sum.plus(Polynomial.term(monomial(reduced), coefficient()));
    }
    return sum;
  }

  private Polynomial nonzero(boolean reduced) {
    var drawn = polynomial(reduced);
    return drawn.isZero() ? nonzero(reduced) : drawn;
  }

  @Test
  void theyAreACommutativeRing() {
    for (var i = 0; i < 500; i++) {
      var a = polynomial(true);
      var b = polynomial(true);
      var c = polynomial(true);
      assertThat(a.times(b)).isEqualTo(b.times(a)).hasSameHashCodeAs(b.times(a));
      assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
      assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
      assertThat(a.minus(a)).isEqualTo(Polynomial.ZERO);
      assertThat(a.times(Rational.ZERO)).isEqualTo(Polynomial.ZERO);
      assertThat(a.times(Rational.TWO)).isEqualTo(a.plus(a));
      assertThat(a.power(5)).isEqualTo(a.times(a).times(a).times(a).times(a));
      assertThat(a.power(0)).isEqualTo(Polynomial.ONE);
    }
    assertThatThrownBy(() -> Polynomial.ONE.power(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void powersOfRootsCosinesAndAbsoluteValuesAreReduced() {
    var cosine = Polynomial.of(COS);
    var sine = Polynomial.of(Generator.free(e("sin(x)")));
    assertThat(cosine.times(cosine).plus(sine.times(sine))).isEqualTo(Polynomial.ONE);
    assertThat(Polynomial.of(ABS).power(4)).isEqualTo(Polynomial.of(Y).power(4));
    var root = Polynomial.term(Monomial.of(ROOT, Rational.HALF), Rational.ONE);
    assertThat(root.power(3)).isEqualTo(root.times(Rational.TWO));
  }

  /// Of polynomials in symbols every product is divided exactly by its factors, also by one that
  /// leaves eleven times as many terms as the product has.
  @Test
  void aProductDividedByAFactorIsTheOtherFactor() {
    for (var i = 0; i < 500; i++) {
      var a = nonzero(false);
      var b = nonzero(false);
      assertThat(a.times(b).dividedBy(b)).as("(%s)(%s)", a, b).contains(a);
    }
    var line = Polynomial.of(X).minus(Polynomial.ONE);
    assertThat(Polynomial.ONE.dividedBy(line)).isEmpty();
    assertThat(Polynomial.of(Y).dividedBy(line)).isEmpty();
    var sum = Polynomial.ONE;
    for (int n = 1; n <= 22; n++) {
      sum = sum.plus(Polynomial.of(X).power(n));
      assertThat(Polynomial.of(X).power(n + 1).minus(Polynomial.ONE).dividedBy(line)).contains(sum);
      assertThat(Polynomial.of(X).power(n + 1).dividedBy(line)).isEmpty();
    }
  }

  @Test
  void aQuotientThatIsFoundIsOneAndHasNoNegativePowersOfRoots() {
    int found = 0;
    for (var i = 0; i < 3000; i++) {
      var a = nonzero(true);
      var b = nonzero(true);
      var dividend = random.nextInt(3) == 0 ? a : a.times(b);
      if (dividend.isZero()) {
        continue;
      }
      var quotient = dividend.dividedBy(b);
      if (quotient.isPresent()) {
        found++;
        assertThat(quotient.get().times(b)).as("%s over %s", dividend, b).isEqualTo(dividend);
        assertThat(quotient.get().terms().keySet())
            .as("%s over %s", dividend, b)
            .allMatch(PolynomialTest::isReduced);
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  private static boolean isReduced(Monomial monomial) {
    return REDUCED.stream()
        .allMatch(
            generator ->
                monomial.exponent(generator).signum() >= 0
                    && monomial.exponent(generator).compareTo(Rational.of(generator.period())) < 0);
  }

  /// 1 over a root is no polynomial in it: the exponent would be negative.
  @Test
  void aRootDoesNotDivideANumber() {
    for (var generator : REDUCED) {
      var root = Polynomial.term(Monomial.of(generator, Rational.HALF), Rational.ONE);
      assertThat(Polynomial.ONE.dividedBy(root)).isEmpty();
      assertThat(root.times(Polynomial.of(X)).dividedBy(root)).contains(Polynomial.of(X));
    }
  }

  @Test
  void aPolynomialIsItsContentTimesOneWithoutContent() {
    for (var i = 0; i < 1000; i++) {
      var a = nonzero(false).times(Polynomial.term(monomial(false), Rational.of(3, 4)));
      var content = a.content();
      var rest = a.over(content);
      assertThat(content.isTerm()).isTrue();
      assertThat(content.scale().signum()).isPositive();
      assertThat(content.times(rest)).isEqualTo(a);
      assertThat(rest.content()).as("%s", a).isEqualTo(Polynomial.ONE);
      assertThat(rest.terms().values()).allMatch(Rational::isInteger);
    }
    assertThat(Polynomial.ZERO.scale()).isEqualTo(Rational.ZERO);
  }

  private Monomial anyMonomial() {
    var product = Monomial.ONE;
    for (var generator : List.of(X, Y, Generator.free(Expr.symbol("z")))) {
      product = product.times(Monomial.of(generator, Rational.of(random.nextInt(7) - 3, 2)));
    }
    return product;
  }

  @Test
  void monomialsAreATotallyOrderedGroup() {
    for (var i = 0; i < 3000; i++) {
      var a = anyMonomial();
      var b = anyMonomial();
      var c = anyMonomial();
      var order = Integer.signum(a.compareTo(b));
      assertThat(order).as("%s and %s", a, b).isEqualTo(-Integer.signum(b.compareTo(a)));
      assertThat(order == 0).as("%s and %s", a, b).isEqualTo(a.equals(b));
      assertThat(Integer.signum(a.times(c).compareTo(b.times(c))))
          .as("%s and %s, times %s", a, b, c)
          .isEqualTo(order);
      assertThat(order <= 0 && b.compareTo(c) <= 0 && a.compareTo(c) > 0).isFalse();
      assertThat(a.times(a.power(Rational.MINUS_ONE))).isEqualTo(Monomial.ONE);
      assertThat(a.power(Rational.HALF).power(Rational.TWO)).isEqualTo(a);
      assertThat(a.isOne()).isEqualTo(a.exponents().isEmpty());
    }
    assertThat(Monomial.of(X, Rational.ONE)).isGreaterThan(Monomial.of(Y, Rational.of(9)));
    assertThat(Monomial.of(Y, Rational.ONE)).isGreaterThan(Monomial.ONE);
    assertThat(Monomial.of(Y, Rational.MINUS_ONE)).isLessThan(Monomial.ONE);
  }

  @Test
  void theCommonMonomialHasTheLeastExponents() {
    for (var i = 0; i < 1000; i++) {
      var a = anyMonomial();
      var b = anyMonomial();
      var common = a.common(b);
      for (var generator : List.of(X, Y)) {
        assertThat(common.exponent(generator))
            .isEqualTo(a.exponent(generator).min(b.exponent(generator)));
      }
      assertThat(common.exponents().values()).noneMatch(Rational::isZero);
    }
  }

  @Test
  void theLeadingMonomialOfAProductIsTheProductOfTheLeadingOnes() {
    for (var i = 0; i < 500; i++) {
      var a = nonzero(false);
      var b = nonzero(false);
      assertThat(a.times(b).leading()).isEqualTo(a.leading().times(b.leading()));
    }
  }

  @Test
  void theyAreWrittenFromTheLeadingTermOn() {
    var terms = new ArrayList<Polynomial>();
    terms.add(Polynomial.ONE);
    terms.add(Polynomial.of(Y).times(Rational.of(-3)));
    terms.add(Polynomial.of(X));
    terms.add(Polynomial.of(X).times(Polynomial.of(Y)));
    terms.add(Polynomial.of(X).power(2).times(Rational.HALF));
    for (int i = 0; i < terms.size(); i++) {
      var sum = terms.stream().reduce(Polynomial.ZERO, Polynomial::plus);
      assertThat(sum).hasToString("1/2*x^2 + x*y + x - 3*y + 1");
      terms.add(terms.remove(0));
    }
    assertThat(Monomial.of(X, Rational.TWO)).hasToString("x^2");
    assertThat(COS).hasToString("cos(x)");
  }

  @Test
  void generatorsAreEqualWhenTheyStandForTheSame() {
    assertThat(Generator.free(Expr.symbol("x"))).isEqualTo(X).hasSameHashCodeAs(X);
    assertThat(X).isNotEqualTo(Y).isNotEqualTo(Expr.symbol("x"));
    assertThat(Generator.root(Polynomial.of(X))).isNotEqualTo(X);
  }

  @Test
  void whatWouldBeTooLongIsRefused() {
    var large = Polynomial.constant(Rational.of(3)).plus(Polynomial.of(X));
    assertThatThrownBy(() -> large.power(1_000_000)).isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> Polynomial.constant(Rational.of(3)).power(2_000_000))
        .isInstanceOf(TooLarge.class);
    assertThat(Polynomial.of(X).power(2_000_000).leading().exponent(X))
        .isEqualTo(Rational.of(2_000_000));
  }

  /// Its square would be too long.
  @Test
  void theFirstPowerIsThePolynomialItself() {
    var inX = Polynomial.ZERO;
    var inY = Polynomial.ZERO;
    for (int n = 0; n <= 70; n++) {
      inX = inX.plus(Polynomial.of(X).power(n));
      inY = inY.plus(Polynomial.of(Y).power(n));
    }
    var long1 = inX.times(inY);
    assertThat(long1.power(1)).isEqualTo(long1);
    assertThatThrownBy(() -> long1.power(2)).isInstanceOf(TooLarge.class);
  }

  @Test
  void anInterruptedThreadComputesNothing() {
    var sum = Polynomial.of(X).plus(Polynomial.ONE);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> sum.plus(sum)).isInstanceOf(TooLarge.class);
      assertThatThrownBy(() -> sum.times(sum)).isInstanceOf(TooLarge.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
