package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Losses summed over many points of data, no two alike.
class ManyPointsTest {
  private static final int POINTS = 150;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Random random = new Random(5);

  /// Inputs with three decimals; labels 1 or -1, or with three decimals too.
  private List<double[]> data(boolean labels) {
    return IntStream.range(0, POINTS)
        .mapToObj(i -> new double[] {decimal(), labels ? Math.signum(decimal()) : decimal()})
        .toList();
  }

  private double decimal() {
    return (random.nextBoolean() ? -1 : 1) * (100 + random.nextInt(900)) / 1000.0;
  }

  private Verdict decide(String loss, boolean labels, String variables) {
    return decide(loss, data(labels), variables);
  }

  private static Verdict decide(String loss, List<double[]> data, String variables) {
    var points =
        data.stream()
            .map(point -> "(" + point[0] + ", " + point[1] + ")")
            .collect(Collectors.joining(", "));
    var text = "sum(" + loss + " for (x, y) in [" + points + "]) in " + variables;
    var answer = Jensen.decide(new ProblemParser(Atoms.all()).parse(text), LIMIT);
    assertThat(answer).isInstanceOf(Answer.Decided.class);
    return ((Answer.Decided) answer).verdict();
  }

  @Test
  void logisticRegressionIsStrictlyConvex() {
    var verdict = decide("log(1 + exp(-y*(w*x + b)))", true, "w, b");
    assertThat(verdict.kind()).isEqualTo(Kind.CONVEX);
    assertThat(verdict.strict()).contains(true);
  }

  @Test
  void hingeLossIsConvex() {
    var verdict = decide("relu(1 - y*(w*x + b))", true, "w, b");
    assertThat(verdict.kind()).isEqualTo(Kind.CONVEX);
    assertThat(verdict.strict()).isNotEqualTo(java.util.Optional.of(true));
  }

  @Test
  void leastSquaresAreStrictlyConvex() {
    var verdict = decide("(y - w*x - b)^2", false, "w, b");
    assertThat(verdict.kind()).isEqualTo(Kind.CONVEX);
    assertThat(verdict.strict()).contains(true);
  }

  @Test
  void aNeuronOfOneWeightIsDecidedByTheKinkThatAllTermsShare() {
    for (int i = 0; i < 4; i++) {
      var data = data(false);
      // The slopes at 0 are sums of -2xy, on the right over x > 0, on the left over x < 0.
      var gain =
          data.stream()
              .mapToDouble(point -> -2 * point[0] * point[1] * Math.signum(point[0]))
              .sum();
      assertThat(decide("(y - relu(w*x))^2", data, "w").kind())
          .isEqualTo(gain >= 0 ? Kind.CONVEX : Kind.NEITHER);
    }
  }

  @Test
  void aNeuronWithABiasIsNeither() {
    assertThat(decide("(y - relu(w*x + b))^2", false, "w, b").kind()).isEqualTo(Kind.NEITHER);
  }
}
