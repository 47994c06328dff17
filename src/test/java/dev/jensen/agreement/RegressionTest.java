package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the random problems found stays mended, in its smallest form.
class RegressionTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp(y - 2*x) + softplus(x + a) in x, y where b >= 0",
        "2*norminf(x) - relu(x/10)/2 in x"
      })
  void whatFailedOnceIsDecidedAndAgrees(String text) {
    var answer = Jensen.decide(new ProblemParser(Atoms.all()).parse(text), LIMIT);
    assertThat(answer).isInstanceOf(Answer.Decided.class);
    var found = Comparison.of(answer, Comparison.Effort.THOROUGH, 1);
    assertThat(found.contradictions()).isEmpty();
  }

  /// Its threshold lies where exp(x) is smaller than the smallest double whose inverse is finite.
  @Test
  void whatCrashedOnceEndsInAnAnswer() {
    var text = "2*softplus(b*x) + softplus(2*x + pi) - softplus(x)/100 in x";
    var problem = new ProblemParser(Atoms.all()).parse(text);
    assertThat(Jensen.decide(problem, Duration.ofSeconds(3))).isNotNull();
  }
}
