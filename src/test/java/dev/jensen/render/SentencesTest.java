package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.render.text.PlainExposition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  static List<Samples.Sample> samples() {
    return Samples.all();
  }

  static List<Path> proofs() {
    var proofs = new ArrayList<>(Told.sample());
    proofs.add(Path.of("proofs/means/cobb-douglas.json"));
    return proofs;
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void theSignOfAnExpressionIsToldOnce(Path proof) {
    for (var part : Outline.of(Told.answer(proof)).parts()) {
      assertThat(part.steps().stream().map(Outline.Step::sentence))
          .filteredOn(sentence -> sentence.startsWith("By the signs"))
          .doesNotHaveDuplicates();
    }
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
