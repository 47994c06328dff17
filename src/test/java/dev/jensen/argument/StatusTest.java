package dev.jensen.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Single lines about a problem, each with the status that it must have.
class StatusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^4 - x^2/1000 + a*y^2 in x, y where a > 0 | diff(f, x, x) >= 0            | wrong
          x^4 - x^2/1000 + a*y^2 in x, y where a > 0 | det(hessian(f)) >= 0 for x > 1 | holds
          x^4 - x^2/1000 + a*y^2 in x, y where a > 0 | det(hessian(f)) >= 0          | wrong
          x^4 - x^2/1000 + a*y^2 in x, y where a > 0 | a > 1                         | wrong
          x^4 - x^2/1000 + a*y^2 in x, y where a > 0 | f is strictly convex in y     | holds
          x^4 - x^2/1000 + a*y^2 in x, y where a > 0 | f(1, 2) = 1 + 4*a             | wrong
          x in x                       | 1/x < 2 for x > 0               | wrong
          x in x                       | sqrt(x^2) = x                   | wrong
          x in x                       | log(x^2) = 2*log(x)             | wrong
          x in x                       | 1/x is convex                   | wrong
          x in x                       | exp(x) > 1 + x                  | wrong
          x in x                       | exp(x) >= 1 + x                 | holds
          x in x                       | x^2 >= x + 1 for x > 1          | wrong
          x in x                       | t^3 is convex for t > -1/1000   | wrong
          x in x                       | t^3 is convex for t >= 0        | holds
          abs(x) + a*x^2 in x          | a*x^2 is not nonnegative        | unclear
          abs(x) + a*x^2 in x          | at x = 0: f' = 0                | wrong
          abs(x) + a*x^2 in x          | f is continuous                 | holds
          x^3 in x                     | f is not nonnegative            | holds
          x^3 in x                     | f is not nondecreasing          | wrong
          x^3 in x                     | f is not nonincreasing          | holds
          log(x) + 1/x in x where x >= 1 | f'' >= 0 for x <= 2           | holds
          log(x) + 1/x in x where x >= 1 | f'' >= 0                      | wrong
          log(x) + 1/x in x where x >= 1 | f > 1                         | wrong
          log(x) + 1/x in x where x >= 1 | f(1/2) = 2 - log(2)           | wrong
          log(x) + 1/x in x where x >= 1 | at x = 1/2: f'' > 0           | wrong
          log(x) + 1/x in x where x >= 1 | f is convex for x <= 21/10    | wrong
          log(x) + 1/x in x where x >= 1 | f(1)/2 + f(2)/2 < f(3/2)      | wrong
          log(t) + 1/t in t where t >= 1 | log is nondecreasing          | holds
          log(t) + 1/t in t where t >= 1 | log is convex                 | wrong
          log(x) + 1/x in x where x >= 1 | softplus is convex and increasing | holds
          log(x) + 1/x in x where x >= 1 | max is convex                 | unreadable
          """)
  void aLineHasItsStatusByItself(String problem, String line, String status) {
    var text = "problem: " + problem + "\n" + line + "\n";
    var argument = ArgumentReader.read(text, new ProblemParser(Atoms.all()));
    var report = ArgumentChecker.check(argument, Duration.ofSeconds(30));
    assertThat(report.lines().getLast().status().word())
        .as(report.lines().getLast().message())
        .isEqualTo(status);
  }

  /// Lines that make patterns search long: they are read, or refused, at once.
  @ParameterizedTest
  @CsvSource({"f,' ',19000,q", "so,' so',6000,f", "x,'|x',5000,=", "for,' all x',4000,f > 0"})
  @Timeout(20)
  void aVeryLongLineIsReadAtOnce(String start, String repeated, int times, String end) {
    var line = start + repeated.repeat(times) + end;
    var text = "problem: x^2 in x\n" + line + "\nf'' = 2\n";
    var argument = ArgumentReader.read(text, new ProblemParser(Atoms.all()));
    var report = ArgumentChecker.check(argument, Duration.ofSeconds(10));
    assertThat(report.lines().getLast().status().word()).isEqualTo("holds");
  }
}
