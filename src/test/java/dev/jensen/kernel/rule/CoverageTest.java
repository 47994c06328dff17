package dev.jensen.kernel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No rule without an honest certificate and a forged one.
class CoverageTest {
  static final List<Class<?>> SUITE =
      List.of(
          SignRulesTest.class,
          TailRulesTest.class,
          VectorCompositionTest.class,
          EmptinessRulesTest.class,
          StructureRulesTest.class,
          ConstructionRulesTest.class,
          CalculusRulesTest.class,
          GluingTest.class,
          StrictnessRulesTest.class,
          RefutationRulesTest.class,
          DomainRulesTest.class);

  @Test
  void everyRuleIsShownAndGuarded() {
    Set<Class<? extends Rule>> shown = new HashSet<>();
    Set<Class<? extends Rule>> guarded = new HashSet<>();
    for (var suite : SUITE) {
      for (var method : suite.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          for (var mark : method.getAnnotationsByType(Shows.class)) {
            shown.add(mark.value());
          }
          for (var mark : method.getAnnotationsByType(Guards.class)) {
            guarded.add(mark.value());
          }
        }
      }
    }
    assertThat(shown).containsAll(Rules.all());
    assertThat(guarded).containsAll(Rules.all());
  }

  /// Every rule has a section in the order of the calculus, which names the tests that guard it.
  @Test
  void everyRuleIsExplained() throws IOException {
    var page = Files.readString(Path.of("docs/calculus.md"));
    var headings =
        Pattern.compile("(?m)^### (\\w+)$").matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(headings).isEqualTo(Rules.all().stream().map(Class::getSimpleName).toList());
    var sections = page.split("(?m)^##+ ");
    for (var suite : SUITE) {
      for (var method : suite.getDeclaredMethods()) {
        for (var mark : method.getAnnotationsByType(Guards.class)) {
          var rule = mark.value().getSimpleName();
          assertThat(sections)
              .as("the section of %s", rule)
              .anyMatch(s -> s.startsWith(rule + "\n") && s.contains(suite.getSimpleName()));
        }
      }
    }
  }
}
