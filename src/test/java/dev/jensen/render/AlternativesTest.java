package dev.jensen.render;

import static dev.jensen.certificate.Samples.above;
import static dev.jensen.certificate.Samples.atLeast;
import static dev.jensen.certificate.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.render.text.PlainFormula;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativesTest {
  private static final Constraint ZERO = Constraint.zero(read("x"));

  @Test
  void signsOfOneExpressionAreJoined() {
    assertThat(text(List.of(above("x")), List.of(ZERO))).isEqualTo("x >= 0");
    assertThat(text(List.of(above("x")), List.of(above("-x")))).isEqualTo("x != 0");
    assertThat(text(List.of(above("x")), List.of(atLeast("-x")))).isEqualTo("always");
  }

  @Test
  void aConditionThatOtherCasesMakeNeedlessIsDropped() {
    assertThat(text(List.of(atLeast("-y")), List.of(above("y"), ZERO)))
        .isEqualTo("y <= 0 or x = 0");
    assertThat(
            text(
                List.of(above("x"), atLeast("-y")),
                List.of(ZERO, atLeast("-y")),
                List.of(above("-x"), atLeast("-y"))))
        .isEqualTo("y <= 0");
  }

  @Test
  void differentConditionsStayApart() {
    assertThat(text(List.of(above("x"), above("y")), List.of(above("-x"), above("-y"))))
        .isEqualTo("(x > 0 and y > 0) or (x < 0 and y < 0)");
  }

  @Test
  void anExpressionAndItsNegativeAreTheSame() {
    assertThat(text(List.of(above("x - y")), List.of(atLeast("y - x")))).isEqualTo("always");
  }

  @Test
  void aContradictionAddsNothing() {
    assertThat(text(List.of(above("x"), above("-x")), List.of(above("y")))).isEqualTo("y > 0");
  }

  @Test
  void whatFollowsFromTheRestIsDropped() {
    assertThat(text(List.of(above("-a")), List.of(above("a"), above("a - 1"))))
        .isEqualTo("a < 0 or a > 1");
    assertThat(text(List.of(above("a"), above("a - 1")), List.of(above("a"), atLeast("1 - a"))))
        .isEqualTo("a > 0");
    assertThat(text(List.of(above("a")), List.of(above("a - 1"), above("b")))).isEqualTo("a > 0");
    assertThat(text(List.of(above("log(a)"), above("a")))).isEqualTo("log(a) > 0 and a > 0");
  }

  @SafeVarargs
  private static String text(List<Constraint>... cases) {
    var alternatives = new Alternatives(new Context(List.of(), List.of()));
    for (var when : cases) {
      alternatives.add(when);
    }
    return PlainFormula.of(alternatives.prose());
  }
}
