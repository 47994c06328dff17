package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu(w*x + b)^2 + w in w, b",
        "sqrt(x^2 + 1)",
        "if(x >= 0, x^2, -x)",
        "a*x^2 in x",
        "x^4 - 6*x^2*y^2 + 10*y^4 + x^2"
      })
  void stepsStandOnEarlierOnesAndEveryoneIsReached(String problem) {
    var read = new ProblemParser(Atoms.all()).parse(problem);
    var outline = Outline.of(Jensen.decide(read, Duration.ofSeconds(60)));
    assertThat(outline.parts()).isNotEmpty();
    for (var part : outline.parts()) {
      assertThat(part.steps())
          .allSatisfy(
              step -> assertThat(step.premises()).allMatch(premise -> premise < step.number()));
      var reached = new java.util.TreeSet<>(part.conclusions());
      part.steps().reversed().stream()
          .filter(step -> reached.contains(step.number()))
          .forEach(step -> reached.addAll(step.premises()));
      assertThat(reached).hasSize(part.steps().size());
    }
  }
}
