package dev.jensen.refute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormsTest {
  /// A rational that is merely close does not hide the number that is meant.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | 1/2",
        "1.851957540989892 | log(51/8), log(1/2*33^(1/2) + 7/2)",
        "6.372281323269014 | 51/8, 1/2*33^(1/2) + 7/2",
        "-1.4142135623730951 | -2^(1/2)",
        "3.141592653589793 | pi",
      })
  void severalNumbersMayBeMeant(double value, String forms) {
    var found = ClosedForms.of(value, 1e-3).stream().map(Object::toString).toList();
    assertThat(found).containsAll(List.of(forms.split(", ")));
  }
}
