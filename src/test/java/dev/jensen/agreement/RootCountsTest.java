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
  private static final int POLYNOMIALS = Integer.getInteger("jensen.polynomials", 1_500);
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

  /// Isolating intervals of all roots, none of which shares a point with another.
  private List<edu.jas.root.Interval<BigRational>> isolated(GenPolynomial<BigRational> polynomial) {
    if (polynomial.isConstant()) {
      return List.of();
    }
    var squareFree = squareFree(polynomial);
    return sturm.refineIntervals(
        sturm.realRoots(squareFree), squareFree, new BigRational(1, 1 << 30));
  }

  /// With the ends made roots, no isolating interval of another root can contain one.
  private static GenPolynomial<BigRational> withEnds(
      GenPolynomial<BigRational> polynomial, Interval interval) {
    var result = polynomial;
    for (var end : List.of(interval.lower(), interval.upper())) {
      if (end.isPresent()) {
        var minusEnd = RING.getONE().multiply(jas(end.get().negate()));
        result = result.multiply(RING.univariate(0, 1).sum(minusEnd));
      }
    }
    return result;
  }

  private int roots(GenPolynomial<BigRational> polynomial, Interval interval) {
    int count = 0;
    for (var root : isolated(withEnds(polynomial, interval))) {
      var left = rational(root.left);
      var right = rational(root.right);
      var end = end(interval, left, right);
      if (end.isPresent()) {
        count += interval.contains(end.get()) && sign(polynomial, end.get()) == 0 ? 1 : 0;
      } else if (interval.contains(left) || interval.contains(right)) {
        count++;
      }
    }
    return count;
  }

  private static Optional<Rational> end(Interval interval, Rational left, Rational right) {
    return interval
        .lower()
        .filter(end -> left.compareTo(end) <= 0 && end.compareTo(right) <= 0)
        .or(
            () ->
                interval
                    .upper()
                    .filter(end -> left.compareTo(end) <= 0 && end.compareTo(right) <= 0));
  }

  /// A sign for each part of the interval between roots, and at the ends that belong to it.
  private List<Integer> signs(GenPolynomial<BigRational> polynomial, Interval interval) {
    var samples = new ArrayList<Rational>();
    interval.lower().ifPresent(samples::add);
    interval.upper().ifPresent(samples::add);
    var roots = isolated(withEnds(polynomial, interval));
    var edges = new ArrayList<Rational>();
    roots.forEach(root -> edges.addAll(List.of(rational(root.left), rational(root.right))));
    edges.sort(null);
    if (edges.isEmpty()) {
      samples.add(Rational.ZERO);
    } else {
      samples.add(edges.getFirst().minus(Rational.ONE));
      samples.add(edges.getLast().plus(Rational.ONE));
    }
    for (int i = 1; i + 1 < edges.size(); i += 2) {
      samples.add(edges.get(i).plus(edges.get(i + 1)).times(Rational.HALF));
    }
    return samples.stream()
        .filter(interval::contains)
        .map(sample -> sign(polynomial, sample))
        .toList();
  }
}
