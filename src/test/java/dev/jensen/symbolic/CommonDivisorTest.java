package dev.jensen.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.jas.arith.BigInteger;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.ufd.GCDFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonDivisorTest {
  static {
    QuietLogging.configure();
  }

  private static final GenPolynomialRing<BigInteger> RING =
      new GenPolynomialRing<>(BigInteger.ONE, new String[] {"x", "y", "z"});

  private static GenPolynomial<BigInteger> random(Random random, int terms) {
    var result = RING.random(4, terms, 3, 0.6f, random);
    return result.isZERO() ? RING.getONE() : result;
  }

  private static boolean divides(GenPolynomial<BigInteger> a, GenPolynomial<BigInteger> b) {
    return Polynomials.quotient(b, a).isPresent();
  }

  @Test
  void theGreatestCommonDivisorOfProductsHoldsTheCommonFactor() {
    var random = new Random(6);
    for (var i = 0; i < 60; i++) {
      var common = random(random, 3);
      var left = common.multiply(random(random, 4));
      var right = common.multiply(random(random, 4));
      var found = CommonDivisor.greatest(left, right);
      assertThat(divides(common, found.divisor())).isTrue();
      assertThat(found.divisor().signum()).isPositive();
      assertEquals(left, found.divisor().multiply(found.leftCofactor()));
      assertEquals(right, found.divisor().multiply(found.rightCofactor()));
    }
  }

  @Test
  void quotientsExistOnlyWithoutRemainder() {
    var divisor = RING.parse("2 x * y + z");
    var other = RING.parse("3 x^2 - 5 z + 1");
    assertThat(Polynomials.quotient(divisor.multiply(other), divisor)).contains(other);
    assertThat(Polynomials.quotient(divisor.multiply(other).sum(RING.getONE()), divisor)).isEmpty();
    assertThat(Polynomials.quotient(RING.parse("3 x"), RING.parse("2"))).isEmpty();
  }

  @Test
  void partsAreSquareFreeAndMultiplyOut() {
    var random = new Random(8);
    for (var i = 0; i < 20; i++) {
      var whole = random(random, 3).multiply(Polynomials.power(random(random, 3), 2));
      var parts = new ArrayList<GenPolynomial<BigInteger>>();
      SquareFreeParts.split(
          whole, (part, multiplicity) -> parts.add(Polynomials.power(part, multiplicity)));
      var product = parts.stream().reduce(RING.getONE(), GenPolynomial::multiply);
      assertEquals(whole.coeffPrimitivePart().abs(), product.coeffPrimitivePart().abs());
    }
  }

  /// Why JAS is not asked for common divisors.
  @Test
  void theDivisorThatJasFindsDoesNotDivide() {
    var common = RING.parse("20 x * y + 40 z");
    var left = common.multiply(RING.parse("17 x * y + 29 z - 26 y - 6"));
    var right = common.multiply(RING.parse("z - 16 x + 25"));
    var wrong = GCDFactory.getImplementation(BigInteger.ONE).gcd(left, right);
    assertThat(List.of(divides(wrong, left), divides(wrong, right))).contains(false);
    assertEquals(common, CommonDivisor.greatest(left, right).divisor());
  }
}
