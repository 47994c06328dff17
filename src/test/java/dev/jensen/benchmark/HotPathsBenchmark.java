package dev.jensen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// What the hot paths take, measured by JMH; writes the table of `docs/performance.md`. Not part of
/// the tests: `mvn -Pbenchmark test -Dtest=HotPathsBenchmark`.
class HotPathsBenchmark {
  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- hot paths -->\n).*?(<!-- end of hot paths -->)");
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void measure() throws IOException, RunnerException {
    assertThat(getClass().getResource("/META-INF/BenchmarkList"))
        .as("needs -Pbenchmark")
        .isNotNull();
    var options =
        new OptionsBuilder()
            .include(Pattern.quote(getClass().getPackageName() + ".") + ".*")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    var text = table(new Runner(options).run());
    var page = TABLE.matcher(Files.readString(DOCUMENT));
    assertThat(page.find()).isTrue();
    Files.writeString(DOCUMENT, page.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2"));
  }

  private static String table(Collection<RunResult> results) {
    return "| hot path | of | fastest second | mean | memory allocated |\n"
        + "| --- | --- | ---: | ---: | ---: |\n"
        + results.stream().map(HotPathsBenchmark::row).collect(Collectors.joining());
  }

  private static String row(RunResult result) {
    var parameters = result.getParams();
    var path = parameters.getBenchmark().replaceFirst(".*\\.", "");
    var of =
        parameters.getParamsKeys().stream()
            .map(key -> of(key, parameters.getParam(key)))
            .collect(Collectors.joining(", "));
    var times = result.getPrimaryResult().getStatistics();
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(
            path.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT),
            of,
            time(times.getMin()),
            time(times.getMean()),
            memory(allocated(result)));
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().values().stream()
        .filter(measured -> measured.getLabel().equals(ALLOCATED))
        .mapToDouble(measured -> measured.getScore())
        .findFirst()
        .orElseThrow();
  }

  private static String of(String key, String value) {
    var words = value.toLowerCase(Locale.ROOT).replace('_', ' ');
    return key.equals("subject") ? words : key + " " + words;
  }

  private static String time(double nanoseconds) {
    return nanoseconds < 1e3
        ? number(nanoseconds) + " ns"
        : nanoseconds < 1e6 ? number(nanoseconds / 1e3) + " µs" : number(nanoseconds / 1e6) + " ms";
  }

  private static String memory(double bytes) {
    return bytes < 1e3
        ? "%.0f B".formatted(bytes)
        : bytes < 1e6 ? number(bytes / 1e3) + " kB" : number(bytes / 1e6) + " MB";
  }

  /// At least two digits.
  private static String number(double value) {
    return (value < 10 ? "%.1f" : "%.0f").formatted(value);
  }
}
