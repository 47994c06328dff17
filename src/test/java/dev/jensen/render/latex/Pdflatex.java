package dev.jensen.render.latex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// TeX, where it is installed.
record Pdflatex(String program) {
  private static final String PROGRAM = "pdflatex";
  private static final double WIDEST_OVERFULL = 5;
  private static final Pattern OVERFULL = Pattern.compile("Overfull \\\\hbox \\(([0-9.]+)pt");
  private static final Pattern TROUBLE =
      Pattern.compile("(?m)^(!.*|.*(undefined|multiply defined|Missing character).*)$");

  /// Skips the test, or fails it where everything has to be tested.
  static Pdflatex installed() {
    Programs.need(PROGRAM);
    return new Pdflatex(PROGRAM);
  }

  /// Compiles the document once, without errors, undefined references and lines that are too wide.
  void compile(String document, Path folder) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("text.tex"), document, StandardCharsets.UTF_8);
    var process =
        new ProcessBuilder(program, "-interaction=nonstopmode", "-halt-on-error", "text.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    try {
      process.waitFor();
    } finally {
      // Where the time of the test is over.
      process.destroyForcibly();
    }
    var log = Files.readString(folder.resolve("text.log"), StandardCharsets.ISO_8859_1);
    assertThat(process.exitValue()).as("%s", tail(log)).isZero();
    assertThat(TROUBLE.matcher(log).results().map(r -> r.group(1))).isEmpty();
    assertThat(
            OVERFULL
                .matcher(log)
                .results()
                .filter(match -> Double.parseDouble(match.group(1)) > WIDEST_OVERFULL)
                .map(
                    match ->
                        log.substring(match.start(), Math.min(log.length(), match.end() + 300))))
        .isEmpty();
  }

  private static String tail(String log) {
    return log.substring(Math.max(0, log.length() - 3000));
  }
}
