package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.exercise.Asked;
import dev.jensen.exercise.Exercise;
import dev.jensen.exercise.Exercises;
import dev.jensen.exercise.Key;
import dev.jensen.exercise.Request;
import dev.jensen.exercise.Topic;
import dev.jensen.exercise.topic.Topics;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every key of an exercise is found again without the kernel: curvatures on grids, second
/// derivatives and jumps of slopes as quotients of differences, conditions on both sides of their
/// ends.
class ExerciseKeysTest {
  private static final int EACH = 3;
  private static final long SEED = 20;
  private static final Rational CLOSE = Rational.of(1, 64);

  static Stream<Arguments> everyTopicAndLevel() {
    return Topics.ALL.stream()
        .flatMap(
            topic ->
                IntStream.rangeClosed(1, Topic.LEVELS)
                    .mapToObj(level -> Arguments.of(topic.name(), level)));
  }

  @ParameterizedTest(name = "{0}, level {1}")
  @MethodSource("everyTopicAndLevel")
  void keysAreRight(String topic, int level) {
    var request = new Request(Topics.named(topic).orElseThrow(), level, SEED, EACH);
    var source = new Exercises(request);
    for (int i = 0; i < EACH; i++) {
      var exercise = source.next();
      requireSameVerdictAgain(exercise);
      require(exercise);
    }
  }

  private static void requireSameVerdictAgain(Exercise exercise) {
    var decided = exercise.decided();
    var again = Verdict.of(decided.problem().statement(), decided.certificate());
    assertThat(again.kind()).isEqualTo(decided.verdict().kind());
    assertThat(again.strict()).isEqualTo(decided.verdict().strict());
  }

  private static void require(Exercise exercise) {
    switch (exercise.asked()) {
      case Asked.Curvature c -> requireCurvature(exercise);
      case Asked.Strict s -> requireCurvature(exercise);
      case Asked.DomainAndCurvature d -> requireCurvature(exercise);
      case Asked.SecondDerivative(var first, var second, var at) ->
          requireValue(exercise, second(exercise, first, second, at));
      case Asked.Determinant(var names, var at) ->
          requireValue(
              exercise,
              second(exercise, "x", "x", at)
                  .multiply(second(exercise, "y", "y", at))
                  .subtract(second(exercise, "x", "y", at).pow(2)));
      case Asked.Points p -> requirePoints(exercise);
      case Asked.Gain(var at) -> requireValue(exercise, gain(exercise, at));
      case Asked.Condition(var parameter) -> {
        var words = ((Key.Phrase) exercise.key()).accepted().get(0).split(" ");
        assertThat(words).hasSize(3).startsWith(parameter);
        requireEnd(exercise, parameter, Rational.parse(words[2]), words[1].equals(">="));
      }
      case Asked.Boundary(var parameter, var isLeast) ->
          requireEnd(exercise, parameter, ((Key.Value) exercise.key()).value(), isLeast);
    }
  }

  private static Expr function(Exercise exercise) {
    return exercise.decided().verdict().statement().function();
  }

  private static List<String> variables(Exercise exercise) {
    return exercise.decided().verdict().statement().variables();
  }

  private static void requireCurvature(Exercise exercise) {
    var choice = (Key.Choice) exercise.key();
    var words = words(choice.options().get(choice.right()));
    var seen = new ExerciseGrid(exercise.decided().problem().statement(), Map.of()).look();
    var expected =
        switch (words) {
          case "convex", "strictly convex", "convex, but not strictly" -> List.of(false, true);
          case "concave", "strictly concave", "concave, but not strictly" -> List.of(true, false);
          case "neither convex nor concave" -> List.of(true, true);
          case "both convex and concave (affine)" -> List.of(false, false);
          default -> List.of(seen.above(), seen.below());
        };
    assertThat(List.of(seen.above(), seen.below()))
        .as(exercise.decided().problem().text() + " is " + words)
        .isEqualTo(expected);
    assertThat(seen.gap()).isEqualTo(words.equals("defined on a set that is not convex"));
    if (words.contains("strictly")) {
      assertThat(seen.touching())
          .as(exercise.decided().problem().text() + " is " + words)
          .isEqualTo(words.contains("not"));
    }
  }

  private static String words(Prose prose) {
    return ((Inline.Words) prose.parts().get(0)).text();
  }

  private static void requireValue(Exercise exercise, BigDecimal found) {
    var key = ((Key.Value) exercise.key()).value();
    var exact =
        new BigDecimal(key.numerator())
            .divide(new BigDecimal(key.denominator()), MathContext.DECIMAL64);
    assertThat(found.subtract(exact).abs())
        .as(exercise.decided().problem().text() + ": " + found + " against " + exact)
        .isLessThan(new BigDecimal("0.001"));
  }

  private static BigDecimal value(Exercise exercise, Map<String, BigDecimal> point) {
    return Evaluator.EXACT.value(function(exercise), Evaluator.point(point)).orElseThrow().middle();
  }

  private static Map<String, BigDecimal> decimal(Map<String, Rational> at) {
    var point = new TreeMap<String, BigDecimal>();
    at.forEach(
        (name, value) ->
            point.put(
                name,
                new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()))));
    return point;
  }

  private static Map<String, BigDecimal> moved(
      Map<String, BigDecimal> point, String name, BigDecimal step) {
    var moved = new TreeMap<>(point);
    moved.merge(name, step, BigDecimal::add);
    return moved;
  }

  /// A second difference.
  private static BigDecimal second(
      Exercise exercise, String first, String second, Map<String, Rational> at) {
    var step = new BigDecimal("0.0000001");
    var sum = BigDecimal.ZERO;
    for (int i : new int[] {1, -1}) {
      for (int j : new int[] {1, -1}) {
        var sideways = moved(decimal(at), first, step.multiply(BigDecimal.valueOf(i)));
        var point = moved(sideways, second, step.multiply(BigDecimal.valueOf(j)));
        sum = sum.add(value(exercise, point).multiply(BigDecimal.valueOf((long) i * j)));
      }
    }
    return sum.divide(step.pow(2).multiply(BigDecimal.valueOf(4)));
  }

  /// The slope right of a number less that left of it.
  private static BigDecimal gain(Exercise exercise, Rational at) {
    var name = variables(exercise).get(0);
    var place = decimal(Map.of(name, at));
    var step = new BigDecimal("0.0000001");
    return value(exercise, moved(place, name, step))
        .add(value(exercise, moved(place, name, step.negate())))
        .subtract(value(exercise, place).multiply(BigDecimal.TWO))
        .divide(step);
  }

  /// The right pair of points violates the inequality, the others do not; all as they are shown.
  private static void requirePoints(Exercise exercise) {
    var choice = (Key.Choice) exercise.key();
    assertThat(choice.options()).hasSize(4).doesNotHaveDuplicates();
    for (int i = 0; i < choice.options().size(); i++) {
      var ends = new ArrayList<Map<String, Ball>>();
      for (var part : choice.options().get(i).parts()) {
        if (part instanceof Inline.Maths(Formula.Chain(var letter, var links))) {
          ends.add(point(exercise, links.get(0).next()));
        }
      }
      var sign = Evaluator.EXACT.numbers().sign(gap(exercise, ends.get(0), ends.get(1)));
      assertThat(sign > 0).isEqualTo(i == choice.right());
    }
  }

  private static Map<String, Ball> point(Exercise exercise, Formula tuple) {
    var point = new TreeMap<String, Ball>();
    var entries = ((Formula.Tuple) tuple).entries();
    for (int i = 0; i < entries.size(); i++) {
      var value = Evaluator.EXACT.value(((Formula.Value) entries.get(i)).expr(), Map.of());
      point.put(variables(exercise).get(i), value.orElseThrow());
    }
    return point;
  }

  private static Ball gap(Exercise exercise, Map<String, Ball> a, Map<String, Ball> b) {
    return new Chord<>(a, b, Ball.of("0.5")).gap(function(exercise), Evaluator.EXACT).orElseThrow();
  }

  /// Convex at the end itself and just inside, not convex just outside.
  private static void requireEnd(
      Exercise exercise, String parameter, Rational end, boolean isLeast) {
    var inward = isLeast ? CLOSE : CLOSE.negate();
    for (var inside : List.of(end, end.plus(inward))) {
      assertThat(look(exercise, parameter, inside).above())
          .as(exercise.decided().problem().text() + " with " + parameter + " = " + inside)
          .isFalse();
    }
    var outside = end.minus(inward);
    assertThat(
            look(exercise, parameter, outside).above() || isRefuted(exercise, parameter, outside))
        .as(exercise.decided().problem().text() + " with " + parameter + " = " + outside)
        .isTrue();
  }

  private static ExerciseGrid.Seen look(Exercise exercise, String parameter, Rational value) {
    return new ExerciseGrid(exercise.decided().problem().statement(), Map.of(parameter, value))
        .look();
  }

  /// Whether a chord of the certificate, which is a formula, violates the inequality there.
  private static boolean isRefuted(Exercise exercise, String parameter, Rational value) {
    var at = Evaluator.point(decimal(Map.of(parameter, value)));
    return chords(exercise.decided().certificate()).stream()
        .anyMatch(
            points -> {
              var a = evaluated(points.a(), at);
              var b = evaluated(points.b(), at);
              return a.isPresent()
                  && b.isPresent()
                  && Evaluator.EXACT.numbers().sign(gap(exercise, a.get(), b.get())) > 0;
            });
  }

  private static Optional<Map<String, Ball>> evaluated(
      Map<String, Expr> point, Map<String, Ball> at) {
    var values = new TreeMap<>(at);
    for (var entry : point.entrySet()) {
      var value = Evaluator.EXACT.value(entry.getValue(), at);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(entry.getKey(), value.get());
    }
    return Optional.of(values);
  }

  private static List<JensenPoints> chords(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Cases(var cases) ->
          cases.stream().flatMap(each -> chords(each.certificate()).stream()).toList();
      case Certificate.Leaf(var domain, var inhabitant, var claims) ->
          claims.stream()
              .map(ExerciseKeysTest::unwrapped)
              .filter(JensenPoints.class::isInstance)
              .map(JensenPoints.class::cast)
              .filter(points -> !points.concave())
              .toList();
      default -> List.of();
    };
  }

  private static Rule unwrapped(Rule claim) {
    return claim instanceof Lemma(var fact, var rest) ? unwrapped(rest) : claim;
  }
}
