package dev.jensen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions other than whether a function is convex, as they are told.
class InquiryTest {
  private static Run run(String... arguments) {
    return Run.with(Jensen::decide, new byte[0], arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          which-layers   | --which                | (y - relu(w1*relu(w0*x)))^2 in w0, w1 where x = 1 | 0
          which-parts    | --which                | y^2 + 1/x                                         | 0
          which-nothing  | --which                | log(-x^2)*y                                       | 2
          which-many     | --which                | a + b + c + d + u + v + w                         | 2
          where-sigmoid  | --where                | sigmoid(x)                                        | 0
          where-kinks    | --where                | hardsigmoid(x)                                    | 0
          where-roots    | --where                | exp(x) + x^3 where x >= -3                        | 0
          where-jumps    | --where                | floor(x)                                          | 1
          where-two      | --where                | x*y                                               | 2
          quasi-ratio    | --property=quasiconvex | x/y where y > 0                                   | 0
          quasi-saddle   | --property=quasiconvex | x*y                                               | 0
          quasi-turning  | --property=quasiconvex | x^3 + x                                           | 0
          quasi-parted   | --property=quasiconvex | 1/x                                               | 2
          quasi-open     | --property=quasiconvex | a*x^3 + x in x                                    | 1
          log-bell       | --property=logconcave  | exp(-x^2)                                         | 0
          log-square     | --property=logconvex   | 1 + x^2                                           | 0
          log-power      | --property=logconvex   | x^a in x where x > 0                              | 0
          log-sign       | --property=logconvex   | x                                                 | 2
          """)
  void areToldAsTextAndAsJson(String name, String option, String problem, int status)
      throws IOException {
    var text = run(option, problem);
    assertThat(text.status()).isEqualTo(status);
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
    Golden.check(name + ".txt", text.out() + (text.err().isEmpty() ? "" : "--\n" + text.err()));
    var json = run("--format", "json", option, problem);
    assertThat(json.status()).isEqualTo(status);
    assertThat(json.out().lines()).hasSize(1);
    Golden.check(name + ".json", json.out().replaceFirst("\"ms\":[0-9.]+,?", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --which --where          | one question at a time: --which or --where
          --which --format=latex   | --which goes with --format text or json
          --where --plot=a.svg     | --certificate and --plot do not go with --where
          --property=convex        | is none of quasiconvex, quasiconcave, logconvex
          """)
  void whatDoesNotGoTogetherIsRefused(String options, String words) {
    var run = run((options + " x^2").split(" "));
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains(words);
    assertThat(run.out()).isEmpty();
  }
}
