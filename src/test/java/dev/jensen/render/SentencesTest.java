package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.render.text.PlainExposition;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  static List<Samples.Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyRuleHasASentence(Samples.Sample sample) {
    var derivation = new Derivation(new Phrases(Samples.read("x")));
    int last = derivation.prove(sample.context(), sample.rule());
    assertThat(last).isPositive();
    assertThat(derivation.steps())
        .hasSizeGreaterThanOrEqualTo(last)
        .allMatch(step -> PlainExposition.sentence(step).matches("(?s)[^.].*[^.]\\."));
  }
}
