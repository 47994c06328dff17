package dev.jensen.render.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// TeX, where it is installed. With `JENSEN_TEX=required` it must be.
record Pdflatex(Path program) {
  private static final double WIDEST_OVERFULL = 5;
  private static final Pattern OVERFULL = Pattern.compile("Overfull \\\\hbox \\(([0-9.]+)pt");
  private static final Pattern TROUBLE =
      Pattern.compile("(?m)^(!.*|.*(undefined|multiply defined|Missing character).*)$");

  /// Skips the test, or fails it where TeX is required.
  static Pdflatex installed() {
    var found = find();
    if (found.isEmpty()) {
      assertThat(System.getenv("JENSEN_TEX")).as("pdflatex is missing").isNotEqualTo("required");
      Assumptions.abort("pdflatex is not installed");
    }
    return new Pdflatex(found.orElseThrow());
  }

  private static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "pdflatex"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Compiles the document once, without errors, undefined references and lines that are too wide.
  void compile(String document, Path folder) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("text.tex"), document, StandardCharsets.UTF_8);
    var process =
        new ProcessBuilder(
                program.toString(), "-interaction=nonstopmode", "-halt-on-error", "text.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor(150, TimeUnit.SECONDS)).as("pdflatex ends").isTrue();
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
