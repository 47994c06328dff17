package dev.jensen.kernel;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivativeTest {
  private static final int BITS = 500;
  private static final Rational STEP = Rational.TWO.power(-80);
  private static final Rational TOLERANCE = Rational.TWO.power(-40);

  @Test
  void derivativesAreLimitsOfDifferenceQuotients() {
    int compared = 0;
    for (long seed = 1; seed <= 4_000; seed++) {
      var drawn = new RandomExpressions(seed);
      var expr = drawn.expression(1 + (int) (seed % 4));
      var context = drawn.context();
      var name = drawn.names().get(0);
      var point = drawn.point(context);
      if (point.isPresent() && isAnalytic(expr, point.get())) {
        compared += compared(expr, name, point.get(), seed) ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  /// Analytic around the point: under the constraints that fix all coordinates.
  private static boolean isAnalytic(Expr expr, Map<String, Enclosure> point) {
    try {
      Definedness.requireAnalytic(expr, RandomExpressions.at(point));
      return true;
    } catch (RuleViolation | ArithmeticException | TooLarge no) {
      return false;
    }
  }

  private static boolean compared(Expr expr, String name, Map<String, Enclosure> point, long seed) {
    try {
      var slope = Evaluation.of(Derivative.of(expr, name), point, BITS);
      var rise = shifted(expr, name, point, STEP).minus(shifted(expr, name, point, STEP.negate()));
      var quotient = rise.times(STEP.inverse().times(Rational.HALF));
      var distance = quotient.minus(slope).abs().lower();
      var scale = Rational.ONE.plus(slope.abs().upper());
      assertThat(distance.compareTo(scale.times(TOLERANCE)))
          .as("seed %d: %s by %s at %s: %s, not %s", seed, expr, name, point, quotient, slope)
          .isLessThan(0);
      return true;
    } catch (Enclosure.Undefined tooLarge) {
      return false;
    }
  }

  private static Enclosure shifted(
      Expr expr, String name, Map<String, Enclosure> point, Rational by) {
    var moved = new HashMap<>(point);
    moved.computeIfPresent(name, (key, value) -> value.plus(Enclosure.point(by)));
    return Evaluation.of(expr, moved, BITS);
  }

  @Test
  void kinksJumpsAndCasesAreRefused() {
    for (var text :
        new String[] {"abs(x)", "max(x, 1)", "floor(x)", "step(x)", "huber(x)", "elu(x)"}) {
      assertThatThrownBy(() -> Derivative.of(e(text), "x")).isInstanceOf(RuleViolation.class);
      assertThatThrownBy(() -> Definedness.requireAnalytic(e(text), where("x")))
          .isInstanceOf(RuleViolation.class);
    }
    assertThatThrownBy(() -> Derivative.of(e("if(x > 0, x, 0)"), "x"))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void theHessianIsSymmetric() {
    var hessian = Derivative.hessian(e("x^2*y + exp(x*y)"), Writing.names("x y"));
    assertThat(hessian.get(0).get(1)).isEqualTo(hessian.get(1).get(0));
    assertThat(where("x y").equal(hessian.get(0).get(1), e("2*x + exp(x*y)*(1 + x*y)"))).isTrue();
  }

  @Test
  void anInterruptedThreadDifferentiatesNothing() {
    var expr = e("x + 1");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Derivative.of(expr, "x")).isInstanceOf(TooLarge.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
