package dev.jensen.symbolic;

import static dev.jensen.symbolic.Sample.AMPLE;
import static dev.jensen.symbolic.Sample.X;
import static dev.jensen.symbolic.Sample.Y;
import static dev.jensen.symbolic.Sample.exp;
import static dev.jensen.symbolic.Sample.number;
import static dev.jensen.symbolic.Sample.square;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RootIsolationTest {
  private static final Rational WIDTH = Rational.of(1, 1 << 20);

  private final ComputerAlgebra algebra = Sample.algebra();

  private List<Interval> roots(Expr polynomial) {
    return algebra.realRoots(polynomial, "x", WIDTH, AMPLE).orElseThrow();
  }

  @Test
  void everyRootOfAProductOfLinearFactorsIsFoundOnce() {
    var random = new Random(4);
    for (var trial = 0; trial < 40; trial++) {
      var roots = new TreeSet<Rational>();
      Expr polynomial = number(-7, 3).times(square(X).plus(number(1)));
      for (var i = 0; i < 5; i++) {
        var root = Rational.of(random.nextInt(17) - 8, random.nextInt(4) + 1);
        roots.add(root);
        polynomial = polynomial.times(X.minus(Expr.of(root)).power(random.nextInt(2) + 1));
      }
      isolates(roots(polynomial), roots);
    }
  }

  private static void isolates(List<Interval> intervals, NavigableSet<Rational> roots) {
    assertThat(intervals).hasSameSizeAs(roots);
    var index = 0;
    for (var root : roots) {
      var interval = intervals.get(index++);
      var low = interval.lower().orElseThrow();
      var high = interval.upper().orElseThrow();
      assertThat(interval.contains(root)).isTrue();
      assertThat(high.minus(low)).isLessThanOrEqualTo(WIDTH);
      assertThat(low.equals(high) || (low.compareTo(root) < 0 && root.compareTo(high) < 0))
          .isTrue();
      assertThat(roots.subSet(low, true, high, true)).containsExactly(root);
    }
  }

  @Test
  void irrationalRootsAreEnclosedBySignChanges() {
    var intervals = roots(X.power(5).minus(X.times(number(3))).plus(number(1)));
    assertThat(intervals).hasSize(3);
    for (var interval : intervals) {
      assertThat(sign(interval.lower().orElseThrow()))
          .isEqualTo(-sign(interval.upper().orElseThrow()))
          .isNotZero();
    }
  }

  private static int sign(Rational x) {
    return x.power(5).minus(x.times(Rational.of(3))).plus(Rational.ONE).signum();
  }

  @Test
  void polynomialsWithoutRealRootsHaveNone() {
    assertThat(roots(square(X).plus(number(1)))).isEmpty();
    assertThat(roots(number(5))).isEmpty();
  }

  @Test
  void whatIsNotAPolynomialInTheVariableIsRefused() {
    for (var expr :
        List.of(number(0), X.minus(X), X.plus(Y), exp(X).minus(number(1)), X.plus(X.power(-1)))) {
      assertThat(algebra.realRoots(expr, "x", WIDTH, AMPLE)).as("%s", expr).isEmpty();
    }
  }
}
