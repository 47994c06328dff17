package dev.jensen.refute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Writing;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiltTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^2 + 5*x - 2         | x^2",
        "3*(x^2 + a*x) + b     | 3*x^2",
        "2*(x*y + y + a)/3 - x | 2*x*y/3",
        "x + y - 3             | 0",
        "x*(y + 1)             | x*(y + 1)",
        "exp(x + 1)            | exp(x + 1)",
        "(x + 2)^2 + log(a)    | (x + 2)^2",
      })
  void termsThatAreAffineInTheVariablesAreLeftOut(String expr, String rest) {
    var without = Tilt.without(Writing.e(expr), List.of("x", "y"));
    assertThat(without).hasToString(Writing.e(rest).toString());
  }
}
