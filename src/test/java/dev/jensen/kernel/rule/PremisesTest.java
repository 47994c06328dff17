package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.mutants.Places;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Premises of another kind, in every place of every rule that takes a premise.
class PremisesTest {
  private static final List<Rule> STRANGERS =
      List.of(plain("7 >= 0"), new Affine(e("7")), new EmptyRange(e("7")));

  @Test
  void aStrangerInPlaceOfAPremiseDoesNotLeadToTheSame() {
    Samples.all().forEach(PremisesTest::tryStrangers);
  }

  private static void tryStrangers(Samples.Sample sample) {
    var honest = conclusion(sample.context(), sample.rule());
    assertThat(honest).isPresent();
    for (var place : Places.of(sample.rule(), Rule.class)) {
      if (place.type() == Rule.class && !place.path().isEmpty()) {
        var conclusions = STRANGERS.stream().map(each -> conclusion(sample, place, each)).toList();
        assertThat(conclusions)
            .as("%s with strangers in place of %s", sample.rule(), place.value())
            .anyMatch(conclusion -> !conclusion.equals(honest));
      }
    }
  }

  private static Optional<Judgement> conclusion(
      Samples.Sample sample, Places.Place place, Rule stranger) {
    var changed = (Rule) Places.replaced(sample.rule(), place.path(), stranger);
    return conclusion(sample.context(), changed);
  }

  private static Optional<Judgement> conclusion(Context context, Rule rule) {
    try {
      return Optional.of(Theorem.prove(context, rule).judgement());
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }
}
