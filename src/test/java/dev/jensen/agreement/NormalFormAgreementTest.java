package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.RandomExpressions;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Normal forms of random expressions have the values of the expressions, and what is known to be
/// defined has a value, by the evaluator that shares nothing with the kernel. How many expressions:
/// `-Djensen.normal=N`.
@Timeout(24 * 3600)
class NormalFormAgreementTest {
  private static final int EXPRESSIONS = Integer.getInteger("jensen.normal", 4_000);
  private static final int POINTS = 4;
  private static final List<Atom> ATOMS = List.copyOf(Atoms.all());
  private static final List<String> VALUES =
      List.of("-3", "-1", "-0.5", "0", "0", "0.25", "1", "1.5", "4", "0.001", "-0.75", "2", "10");

  private interface Check {
    /// True where there was something to compare.
    boolean agrees(Expr expr, Context context, Map<String, Ball> point, long seed);
  }

  @Test
  void normalFormsHaveTheSameValues() {
    assertThat(compared(NormalFormAgreementTest::agree)).isGreaterThan(EXPRESSIONS / 2);
  }

  @Test
  void whatIsKnownToBeDefinedHasAValue() {
    assertThat(compared(NormalFormAgreementTest::isDefined)).isGreaterThan(EXPRESSIONS / 4);
  }

  private static int compared(Check check) {
    int compared = 0;
    for (long seed = 1; seed <= EXPRESSIONS; seed++) {
      var drawn = new RandomExpressions(-seed);
      var random = new Random(seed);
      try {
        var context = drawn.context();
        var expr = drawn.expression(1 + (int) (seed % 4));
        for (int i = 0; i < POINTS; i++) {
          var point = point(drawn.names(), context, random);
          if (point.isPresent() && check.agrees(expr, context, point.get(), seed)) {
            compared++;
          }
        }
      } catch (ArithmeticException | TooLarge | RuleViolation nowhereDefined) {
        // Said so; there is nothing to compare.
      }
    }
    return compared;
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
  private static boolean agree(Expr expr, Context context, Map<String, Ball> point, long seed) {
    var normal = context.normal(expr).toExpr();
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

  /// The expression, and some atom of it and of zeros: constructors write 0 log(x) as 0.
  private static boolean isDefined(Expr expr, Context context, Map<String, Ball> point, long seed) {
    var atom = ATOMS.get((int) (seed % ATOMS.size()));
    var arguments = new ArrayList<Expr>();
    for (int i = 0; i < Math.min(2, atom.maximumArity()); i++) {
      arguments.add((seed + i) % 2 == 0 ? Expr.of(0) : expr);
    }
    var nothing = new Expr.Product(List.of(Expr.of(0), expr));
    var alone = Collections.nCopies(atom.minimumArity(), (Expr) nothing);
    return Stream.of(expr, new Expr.Application(atom, arguments), new Expr.Application(atom, alone))
            .filter(each -> hasValue(each, context, point, seed))
            .count()
        > 0;
  }

  private static boolean hasValue(Expr expr, Context context, Map<String, Ball> point, long seed) {
    if (!Definedness.holds(expr, context)) {
      return false;
    }
    try {
      assertThat(Evaluator.EXACT.value(expr, point))
          .as("seed %d: %s under %s at %s", seed, expr, context, point)
          .isPresent();
      return true;
    } catch (TooCloseToTell perhaps) {
      return false;
    }
  }
}
