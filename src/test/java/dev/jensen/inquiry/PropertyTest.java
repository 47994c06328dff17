package dev.jensen.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.refute.numeric.CompiledFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTest {
  private static Characteristic.Outcome ask(String property, String problem)
      throws InterruptedException {
    var inquiry = Property.named(property).orElseThrow();
    var finding = inquiry.about(Respondents.problem(problem), Respondents.TIME, Respondents.real());
    return ((Characteristic) finding).outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quasiconvex  | x^2
          quasiconvex  | x^3 + x
          quasiconvex  | sqrt(abs(x))
          quasiconvex  | floor(x)
          quasiconvex  | log(1 + x^2 + y^2)
          quasiconvex  | x/y where y > 0
          quasiconvex  | x^2/(x + 1) where x > 0
          quasiconvex  | -exp(-x^2)
          quasiconcave | x*y where x > 0, y > 0
          quasiconcave | exp(-x^2 - y^2)
          quasiconcave | 1/(1 + x^4)
          quasiconcave | (x + 1)/(y^2 + 1) where x > 0
          quasiconvex  | c*sqrt(abs(x)) in x where c > 0
          logconvex    | exp(x^2)
          logconvex    | 1/x where x > 0
          logconvex    | exp(x) + exp(y)
          logconcave   | sigmoid(x)
          logconcave   | exp(-x^2)
          """)
  void whatHoldsIsProved(String property, String problem) throws InterruptedException {
    assertThat(ask(property, problem)).isInstanceOf(Characteristic.Holds.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quasiconvex  | sin(x)
          quasiconvex  | x*y
          quasiconvex  | -x^2
          quasiconcave | x^4 - x^2
          quasiconcave | x^2 + y^2
          logconvex    | 1 + x^2
          logconvex    | exp(-x^2)
          logconcave   | 1/(1 + x^2)
          """)
  void whatFailsIsRefutedByPoints(String property, String problem) throws InterruptedException {
    var outcome = ask(property, problem);
    assertThat(outcome).isInstanceOf(Characteristic.Fails.class);
    var points = ((Characteristic.Fails) outcome).points();
    assertThat(points.theorems()).isNotEmpty();
    var sign = property.endsWith("convex") ? 1 : -1;
    var middle = number(points.atMixture());
    var a = number(points.atA());
    var b = number(points.atB());
    var weight = number(points.weight());
    var bound =
        property.startsWith("quasi")
            ? sign > 0 ? Math.max(a, b) : Math.min(a, b)
            : Math.pow(a, weight) * Math.pow(b, 1 - weight);
    assertThat(sign * (middle - bound)).isPositive();
  }

  private static double number(dev.jensen.kernel.expr.Expr value) {
    return CompiledFunction.of(value, List.of()).at(new double[0]);
  }

  @Test
  void aConditionOnTheParametersIsFound() throws InterruptedException {
    assertThat(ask("logconvex", "x^a in x where x > 0")).isInstanceOf(Characteristic.Depends.class);
  }

  @Test
  void aFunctionThatIsNotPositiveHasNoLogarithm() {
    assertThatThrownBy(() -> ask("logconvex", "x - 1"))
        .isInstanceOf(Objection.class)
        .hasMessageContaining("f = -1 at x = 0");
  }

  @Test
  void onADomainThatIsNotConvexNothingIsSaid() throws InterruptedException {
    assertThat(ask("quasiconvex", "1/x")).isInstanceOf(Characteristic.NoDomain.class);
  }

  @Test
  void whatIsNeitherProvedNorRefutedIsLeftOpen() throws InterruptedException {
    assertThat(ask("quasiconvex", "a*x^3 + x in x")).isInstanceOf(Characteristic.Open.class);
  }
}
