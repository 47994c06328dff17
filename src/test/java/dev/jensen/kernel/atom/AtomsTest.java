package dev.jensen.kernel.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AtomsTest {
  static Collection<Atom> atoms() {
    return Atoms.all();
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void everyDeclaredFactHoldsWhereverItIsTried(Atom atom) {
    assertThat(AtomContract.violations(atom, 1)).isEmpty();
  }

  @Test
  void everyDeclarationIsRegistered() throws IOException {
    try (var files = Files.list(Path.of("src/main/java/dev/jensen/kernel/atom"))) {
      var declared = files.filter(AtomsTest::declaresAnAtom).map(AtomsTest::name).toList();
      var registered = Atoms.all().stream().map(atom -> atom.getClass().getSimpleName()).toList();
      assertThat(declared).hasSizeGreaterThan(40).containsExactlyInAnyOrderElementsOf(registered);
    }
  }

  private static boolean declaresAnAtom(Path file) {
    try {
      return Files.readString(file).contains(" extends Declaration {");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  @Test
  void everyAtomIsFoundUnderItsName() {
    for (var atom : Atoms.all()) {
      assertThat(Atoms.named(atom.name())).containsSame(atom);
    }
    assertThat(Atoms.named("nothing")).isEmpty();
    assertThat(Atoms.named("exp")).containsSame(Atoms.EXP);
  }

  @Test
  void everyAtomHasTheValuesAndTheDomainOfItsReference() {
    assertThat(References.names())
        .isEqualTo(Atoms.all().stream().map(Atom::name).collect(Collectors.toSet()));
    var random = new Random(7);
    for (var atom : Atoms.all()) {
      for (var i = 0; i < 60; i++) {
        var arity =
            atom.minimumArity()
                + random.nextInt(Math.min(3, atom.maximumArity() - atom.minimumArity() + 1));
        var thousandths = IntStream.range(0, arity).map(j -> random.nextInt(8001) - 4000).toArray();
        if (i % 5 == 0 && arity > 0) {
          thousandths[random.nextInt(arity)] = 0;
        }
        compare(atom, thousandths);
      }
    }
  }

  private static void compare(Atom atom, int[] thousandths) {
    var arguments = IntStream.of(thousandths).mapToObj(n -> Expr.of(n, 1000)).toList();
    var expression = new Expr.Application(atom, arguments);
    var expected =
        References.value(
            atom.name(), IntStream.of(thousandths).mapToDouble(n -> n / 1e3).toArray());
    if (Double.isNaN(expected)) {
      assertThatThrownBy(() -> value(expression))
          .as(expression.toString())
          .isInstanceOf(Enclosure.Undefined.class);
    } else {
      assertThat(value(expression))
          .as(expression.toString())
          .isCloseTo(
              expected, org.assertj.core.data.Offset.offset(1e-9 * (1 + Math.abs(expected))));
    }
  }

  private static double value(Expr expression) {
    var enclosure = Evaluation.of(expression, java.util.Map.of(), 120);
    var lower = enclosure.lower();
    return new java.math.BigDecimal(lower.numerator())
        .divide(new java.math.BigDecimal(lower.denominator()), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void theCurvatureOfMishIsPositiveOnItsWholeInterval() {
    var x = Expr.symbol("x");
    var t = Vocabulary.exp(x);
    var shape = polynomial(t, 4, 8, 6, 2).plus(x.times(polynomial(t, 2, 2, -3, -2)));
    assertThat(positive(shape, Vocabulary.closed("-2.25", "1.49"))).isTrue();
    assertThat(positive(shape, Vocabulary.closed("-2.26", "1.49"))).isFalse();
    assertThat(positive(shape, Vocabulary.closed("-2.25", "1.50"))).isFalse();
  }

  @Test
  void theLeastValuesOfTheActivationsLieJustAboveTheirRanges() {
    var x = Expr.symbol("x");
    var left = Vocabulary.closed("-30", "0");
    for (var name : List.of("silu", "gelu", "gelu_tanh", "mish", "hardswish")) {
      var atom = Atoms.named(name).orElseThrow();
      var excess = Vocabulary.apply(atom, x).minus(Expr.of(atom.range().lower().orElseThrow()));
      assertThat(positive(excess.plus(Vocabulary.number("0.00001")), left)).as(name).isTrue();
      assertThat(positive(excess.minus(Vocabulary.number("0.006")), left)).as(name).isFalse();
    }
  }

  private static Expr polynomial(Expr t, int... coefficients) {
    return Expr.sum(
        IntStream.range(0, coefficients.length)
            .mapToObj(i -> Expr.of(coefficients[i]).times(t.power(i)))
            .toList());
  }

  private static boolean positive(Expr expr, Interval interval) {
    return positive(expr, interval.lower().orElseThrow(), interval.upper().orElseThrow(), 23);
  }

  private static boolean positive(Expr expr, Rational low, Rational high, int halvings) {
    if (Evaluation.of(expr, java.util.Map.of("x", new Enclosure(low, high)), 60).isPositive()) {
      return true;
    }
    var middle = low.plus(high).times(Rational.HALF);
    return halvings > 0
        && positive(expr, low, middle, halvings - 1)
        && positive(expr, middle, high, halvings - 1);
  }

  @Test
  void theShapeOfLeakyReluDependsOnItsSlope() {
    var leaky = Atoms.named("leakyrelu").orElseThrow();
    var flat = Interval.point(Rational.of(1, 2));
    var steep = Interval.atLeast(Rational.ONE);
    assertThat(leaky.curvature(List.of(Interval.ALL, flat)).isConvex()).isTrue();
    assertThat(leaky.curvature(List.of(Interval.ALL, flat)).isConcave()).isFalse();
    assertThat(leaky.curvature(List.of(Interval.ALL, steep)).isConcave()).isTrue();
    assertThat(leaky.curvature(List.of(Interval.ALL)).isConvex()).isTrue();
    assertThat(leaky.monotonicity(1, List.of(Interval.ALL, flat))).isEqualTo(Monotonicity.UNKNOWN);
    assertThat(leaky.isParameter(1)).isTrue();
    assertThat(leaky.isParameter(0)).isFalse();
  }

  @Test
  void theFirstPieceThatContainsAnIntervalIsTheMostInformative() {
    assertThat(Atoms.ABS.monotonicity(0, List.of(Interval.NONNEGATIVE)))
        .isEqualTo(Monotonicity.INCREASING);
    assertThat(Atoms.ABS.curvature(List.of(Interval.ALL)).isConvex()).isTrue();
    for (var atom : Atoms.all()) {
      for (var i = 0; i < atom.pieces().size(); i++) {
        for (var j = 0; j < i; j++) {
          assertThat(atom.pieces().get(j).interval().contains(atom.pieces().get(i).interval()))
              .as(atom + " pieces " + j + " and " + i)
              .isFalse();
        }
      }
    }
  }

  @Test
  void anAtomIsKinkedExactlyWhenItJumpsOrItsSlopeDoes() {
    assertThat(Atoms.all().stream().filter(Atom::isKinked).map(Atom::name))
        .containsExactly(
            "abs",
            "celu",
            "elu",
            "floor",
            "hardsigmoid",
            "hardswish",
            "hinge",
            "huber",
            "huberloss",
            "leakyrelu",
            "max",
            "min",
            "norm1",
            "norminf",
            "relu",
            "relu6",
            "selu",
            "sign",
            "step");
  }

  @Test
  void messagesCallAnAtomByItsName() {
    for (var atom : Atoms.all()) {
      assertThat(atom).hasToString(atom.name());
    }
  }
}
