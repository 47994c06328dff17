package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.Univariate;
import edu.jas.arith.BigInteger;
import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.poly.PolyUtil;
import edu.jas.root.RealRootsSturm;
import edu.jas.ufd.FactorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The kernel's use of Sturm's theorem against the root finder of JAS. How many polynomials:
/// `-Djensen.polynomials=N`.
@Timeout(24 * 3600)
class RootCountsTest {
  private static final int POLYNOMIALS = Integer.getInteger("jensen.polynomials", 400);
  private static final GenPolynomialRing<BigRational> RING =
      new GenPolynomialRing<>(BigRational.ONE, new String[] {"x"});

  private final RealRootsSturm<BigRational> sturm = new RealRootsSturm<>();

  @Test
  void rootsAndSignsAgreeWithJas() {
    int withRoots = 0;
    for (long seed = 0; seed < POLYNOMIALS; seed++) {
      var random = new Random(seed);
      var polynomial = polynomial(random);
      if (!polynomial.isZERO()) {
        withRoots += compare(polynomial, interval(random), seed) > 0 ? 1 : 0;
      }
    }
    assertThat(withRoots).isGreaterThan(POLYNOMIALS / 4);
  }

  /// A product of one to three polynomials of degree 1 to 5, some of them squared.
  private static GenPolynomial<BigRational> polynomial(Random random) {
    var product = RING.getONE();
    for (int factors = 1 + random.nextInt(3); factors > 0; factors--) {
      var factor = RING.getZERO();
      for (int degree = 1 + random.nextInt(5); degree >= 0; degree--) {
        var coefficient = new BigRational(random.nextInt(21) - 10, 1 + random.nextInt(3));
        factor = factor.sum(RING.univariate(0, degree).multiply(coefficient));
      }
      product = product.multiply(random.nextInt(4) == 0 ? factor.multiply(factor) : factor);
    }
    return product;
  }

  private static Interval interval(Random random) {
    var a = Rational.of(random.nextInt(17) - 8, 1 + random.nextInt(3));
    var b = a.plus(Rational.of(random.nextInt(13), 1 + random.nextInt(4)));
    return new Interval(
        Optional.of(a).filter(end -> random.nextInt(4) > 0),
        random.nextBoolean(),
        Optional.of(b).filter(end -> random.nextInt(4) > 0),
        random.nextBoolean());
  }

  private int compare(GenPolynomial<BigRational> polynomial, Interval interval, long seed) {
    var ours = ours(polynomial);
    if (interval.isEmpty()) {
      assertThat(ours.rootsIn(interval)).isZero();
      return 0;
    }
    var roots = roots(polynomial, interval);
    assertThat(ours.rootsIn(interval))
        .as("roots, seed %d: %s on %s", seed, polynomial, interval)
        .isEqualTo(roots);
    var signs = signs(polynomial, interval);
    assertThat(ours.isNonnegativeOn(interval))
        .as("nonnegative, seed %d: %s on %s", seed, polynomial, interval)
        .isEqualTo(signs.stream().allMatch(sign -> sign >= 0));
    assertThat(ours.isPositiveOn(interval))
        .as("positive, seed %d: %s on %s", seed, polynomial, interval)
        .isEqualTo(roots == 0 && signs.stream().allMatch(sign -> sign > 0));
    return roots;
  }

  private static Univariate ours(GenPolynomial<BigRational> polynomial) {
    var coefficients = new ArrayList<Rational>();
    for (long degree = 0; degree <= polynomial.degree(0); degree++) {
      var c = polynomial.coefficient(edu.jas.poly.ExpVector.create(1, 0, degree));
      coefficients.add(Rational.of(c.numerator(), c.denominator()));
    }
    return Univariate.of(coefficients);
  }

  private static BigRational jas(Rational value) {
    return new BigRational(new BigInteger(value.numerator()), new BigInteger(value.denominator()));
  }

  private static Rational rational(BigRational value) {
    return Rational.of(value.numerator(), value.denominator());
  }

  private static int sign(GenPolynomial<BigRational> polynomial, Rational at) {
    return PolyUtil.evaluateMain(BigRational.ONE, polynomial, jas(at)).signum();
  }

  private static GenPolynomial<BigRational> squareFree(GenPolynomial<BigRational> polynomial) {
    return polynomial.isConstant()
        ? polynomial
        : FactorFactory.getImplementation(BigRational.ONE).squarefreePart(polynomial);
  }

  /// What JAS counts: the distinct roots in (low, high].
  private final class Counting {
    private final GenPolynomial<BigRational> polynomial;
    private final List<GenPolynomial<BigRational>> sequence;

    Counting(GenPolynomial<BigRational> polynomial) {
      this.polynomial = polynomial;
      this.sequence =
          polynomial.isConstant() ? List.of() : sturm.sturmSequence(squareFree(polynomial));
    }

    int roots(Rational low, Rational high) {
      return polynomial.isConstant() || low.compareTo(high) >= 0
          ? 0
          : (int) sturm.realRootCount(new edu.jas.root.Interval<>(jas(low), jas(high)), sequence);
    }

    /// Adds the middles of ever smaller parts that hold roots, down to parts with one root, and
    /// some steps further, so that some middle lies on each side of every root.
    void sample(Rational low, Rational high, int further, List<Rational> samples) {
      var middle = low.plus(high).times(Rational.HALF);
      samples.add(middle);
      var roots = roots(low, high);
      if (roots > 0 && further > 0) {
        var left = roots == 1 ? further - 1 : further;
        sample(low, middle, left, samples);
        sample(middle, high, left, samples);
      }
    }
  }

  private static Rational bound(GenPolynomial<BigRational> polynomial) {
    // Cauchy's bound: 1 + the largest ratio to the leading coefficient.
    var largest = Rational.ZERO;
    var leading = rational(polynomial.leadingBaseCoefficient()).abs();
    for (var term : polynomial) {
      largest = largest.max(rational(term.c).abs().over(leading));
    }
    return largest.plus(Rational.TWO);
  }

  private static Rational low(GenPolynomial<BigRational> polynomial, Interval interval) {
    var bound = bound(polynomial).negate();
    return interval.lower().orElse(bound.min(interval.upper().orElse(bound).minus(Rational.ONE)));
  }

  private static Rational high(GenPolynomial<BigRational> polynomial, Interval interval) {
    var bound = bound(polynomial);
    return interval.upper().orElse(bound.max(interval.lower().orElse(bound).plus(Rational.ONE)));
  }

  private int roots(GenPolynomial<BigRational> polynomial, Interval interval) {
    var low = low(polynomial, interval);
    var high = high(polynomial, interval);
    if (low.equals(high)) {
      return sign(polynomial, low) == 0 ? 1 : 0;
    }
    var count = new Counting(polynomial).roots(low, high);
    count += interval.contains(low) && sign(polynomial, low) == 0 ? 1 : 0;
    return count - (!interval.contains(high) && sign(polynomial, high) == 0 ? 1 : 0);
  }

  /// Signs between any two roots in the interval, and at the ends that belong to it.
  private List<Integer> signs(GenPolynomial<BigRational> polynomial, Interval interval) {
    var samples = new ArrayList<Rational>();
    var low = low(polynomial, interval);
    var high = high(polynomial, interval);
    samples.add(low);
    samples.add(high);
    new Counting(polynomial).sample(low, high, 30, samples);
    return samples.stream()
        .filter(interval::contains)
        .map(sample -> sign(polynomial, sample))
        .toList();
  }
}
