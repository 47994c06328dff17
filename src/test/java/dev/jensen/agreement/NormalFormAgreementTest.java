package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RandomExpressions;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Normal forms of random expressions have the values of the expressions, by the evaluator that
/// shares nothing with the kernel. How many expressions: `-Djensen.normal=N`.
@Timeout(24 * 3600)
class NormalFormAgreementTest {
  private static final int EXPRESSIONS = Integer.getInteger("jensen.normal", 4_000);
  private static final int POINTS = 4;
  private static final List<String> VALUES =
      List.of("-3", "-1", "-0.5", "0", "0", "0.25", "1", "1.5", "4", "0.001", "-0.75", "2", "10");

  @Test
  void normalFormsHaveTheSameValues() {
    int compared = 0;
    for (long seed = 1; seed <= EXPRESSIONS; seed++) {
      var drawn = new RandomExpressions(-seed);
      var random = new Random(seed);
      try {
        var context = drawn.context();
        var expr = drawn.expression(1 + (int) (seed % 4));
        var normal = context.normal(expr).toExpr();
        for (int i = 0; i < POINTS; i++) {
          var point = point(drawn.names(), context, random);
          if (point.isPresent() && agree(expr, normal, context, point.get(), seed)) {
            compared++;
          }
        }
      } catch (ArithmeticException | TooLarge | RuleViolation nowhereDefined) {
        // Said so; there is nothing to compare.
      }
    }
    assertThat(compared).isGreaterThan(EXPRESSIONS / 2);
  }

  private static Optional<Map<String, Ball>> point(
      List<String> names, Context context, Random random) {
    for (int tries = 0; tries < 30; tries++) {
      var point = new TreeMap<String, Ball>();
      names.forEach(
          name -> {
            var value = new BigDecimal(VALUES.get(random.nextInt(VALUES.size())));
            point.put(name, Ball.exact(value));
          });
      try {
        if (context.constraints().stream().allMatch(c -> Evaluator.EXACT.holds(c, point))) {
          return Optional.of(point);
        }
      } catch (TooCloseToTell perhaps) {
        // Another point may be clearer.
      }
    }
    return Optional.empty();
  }

  /// True when both have values; fails where only the expression has one, or they differ.
  private static boolean agree(
      Expr expr, Expr normal, Context context, Map<String, Ball> point, long seed) {
    try {
      var value = Evaluator.EXACT.value(expr, point);
      if (value.isEmpty()) {
        return false;
      }
      var other = Evaluator.EXACT.value(normal, point);
      var what =
          String.format("seed %d: %s became %s under %s at %s", seed, expr, normal, context, point);
      assertThat(other).as(what).isPresent();
      var difference = Balls.ARITHMETIC.minus(value.get(), other.get());
      assertThat(difference.contains(BigDecimal.ZERO))
          .as("%s: %s, %s", what, value, other)
          .isTrue();
      return true;
    } catch (TooCloseToTell perhaps) {
      return false;
    }
  }
}
