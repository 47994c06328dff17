package dev.jensen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Large problems are decided, whatever time they take.
class FamilyTest {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hinge loss                                          | 1000 | CONVEX
          squared loss of a neuron                            | 1000 | NEITHER
          squared loss, one hidden layer, all weights         |   64 | NEITHER
          squared loss, one hidden layer, outer weights       |   32 | CONVEX
          network in its input, outer weights of both signs   |   64 | NEITHER
          chain of layers in its weights                      |    6 | NEITHER
          quadratic form                                      |   20 | CONVEX
          """)
  void largeProblemsAreDecided(String name, int size, Kind expected) {
    var family = Family.all().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    var problem = new ProblemParser(Atoms.all()).parse(family.problem().apply(size));
    assertThat(Jensen.decide(problem, LIMIT))
        .isInstanceOfSatisfying(
            Answer.Decided.class,
            decided -> assertThat(decided.verdict().kind()).isEqualTo(expected));
  }
}
