package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Enclosures of every atom contain the values that the evaluator finds, over wide ranges and close
/// to where definitions change. How many points in all: `-Djensen.enclosures=N`.
@Timeout(24 * 3600)
class EnclosuresTest {
  private static final int POINTS = Integer.getInteger("jensen.enclosures", 10_000);
  private static final int[] BITS = {12, 53, 120, 260};

  /// Ends of domains, kinks and the numbers where declared pieces change.
  private static final List<String> EDGES =
      List.of(
          "0",
          "0",
          "0",
          "1",
          "-1",
          "2",
          "-2",
          "3",
          "-3",
          "6",
          "0.5",
          "-0.5",
          "0.3678794411714423",
          "1.5707963267948966",
          "-1.5707963267948966",
          "3.141592653589793",
          "6.283185307179586",
          "1.4142135623730951",
          "-1.4142135623730951",
          "-0.7517915",
          "2.3993572805154",
          "-1.2784645",
          "1.4905",
          "-2.2564",
          "-1.19",
          "4",
          "5.5");

  private record Argument(BigDecimal low, BigDecimal inside, BigDecimal high) {}

  private static BigDecimal number(Random random) {
    if (random.nextInt(3) == 0) {
      var edge = new BigDecimal(EDGES.get(random.nextInt(EDGES.size())));
      var near = new BigDecimal(random.nextInt(19) - 9).scaleByPowerOfTen(-random.nextInt(40));
      return edge.add(near);
    }
    var size = Math.pow(10, random.nextInt(9) - 5 + random.nextDouble());
    return new BigDecimal(random.nextBoolean() ? size : -size)
        .setScale(20, java.math.RoundingMode.DOWN);
  }

  /// A point, or an interval with a point in it.
  private static Argument argument(Random random) {
    var low = number(random);
    if (random.nextInt(3) > 0) {
      return new Argument(low, low, low);
    }
    var width = BigDecimal.ONE.scaleByPowerOfTen(-random.nextInt(12));
    var part = new BigDecimal(random.nextInt(11)).movePointLeft(1);
    return new Argument(low, low.add(width.multiply(part)), low.add(width));
  }

  private static Rational rational(BigDecimal value) {
    return value.scale() >= 0
        ? Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : Rational.of(value.toBigIntegerExact());
  }

  @TestFactory
  List<DynamicTest> everyAtomIsEnclosed() {
    var each = POINTS / Atoms.all().size();
    return Atoms.all().stream()
        .map(atom -> DynamicTest.dynamicTest(atom.name(), () -> tryAtom(atom, each)))
        .toList();
  }

  private static void tryAtom(Atom atom, int count) {
    var random = new Random(atom.name().hashCode());
    int compared = 0;
    for (int i = 0; i < count; i++) {
      compared += tryPoint(atom, random) ? 1 : 0;
    }
    assertThat(compared).as("points where both know a value").isGreaterThan(count / 5);
  }

  private static boolean tryPoint(Atom atom, Random random) {
    var arity = Math.min(atom.maximumArity(), atom.minimumArity() + random.nextInt(2));
    var arguments = IntStream.range(0, arity).mapToObj(i -> argument(random)).toList();
    var bits = BITS[random.nextInt(BITS.length)];
    var box = new TreeMap<String, Enclosure>();
    var point = new TreeMap<String, Ball>();
    var symbols = new ArrayList<Expr>();
    for (var argument : arguments) {
      var name = "u" + symbols.size();
      symbols.add(Expr.symbol(name));
      box.put(name, new Enclosure(rational(argument.low()), rational(argument.high())));
      point.put(name, Ball.exact(argument.inside()));
    }
    var what = String.format("%s%s with %d bits", atom.name(), arguments, bits);
    return compare(new Expr.Application(atom, symbols), box, point, bits, what);
  }

  /// True when both sides know a value.
  private static boolean compare(
      Expr expr, Map<String, Enclosure> box, Map<String, Ball> point, int bits, String what) {
    Enclosure enclosure;
    try {
      enclosure = Evaluation.of(expr, box, bits);
    } catch (Enclosure.Undefined unknown) {
      return false;
    }
    try {
      var value = Evaluator.EXACT.value(expr, point);
      assertThat(value).as(what + " is enclosed, so it is defined").isPresent();
      assertThat(contains(enclosure, value.get()))
          .as("%s: %s not in %s", what, value, enclosure)
          .isTrue();
      return true;
    } catch (TooCloseToTell perhaps) {
      return false;
    }
  }

  /// False when no number of the ball lies in the enclosure.
  private static boolean contains(Enclosure enclosure, Ball value) {
    return compare(value.middle().add(value.radius()), enclosure.lower()) >= 0
        && compare(value.middle().subtract(value.radius()), enclosure.upper()) <= 0;
  }

  private static int compare(BigDecimal value, Rational other) {
    return value
        .multiply(new BigDecimal(other.denominator()))
        .compareTo(new BigDecimal(other.numerator()));
  }

  @Test
  void whatIsNotEnclosedIsNoticed() {
    var enclosure = new Enclosure(Rational.of(1, 3), Rational.of(1, 2));
    assertThat(contains(enclosure, Ball.of("0.33333333"))).isFalse();
    assertThat(contains(enclosure, Ball.of("0.33333334"))).isTrue();
    assertThat(contains(enclosure, Ball.of("0.50000001"))).isFalse();
    assertThat(contains(enclosure, new Ball(new BigDecimal("0.6"), new BigDecimal("0.2"))))
        .isTrue();
  }
}
