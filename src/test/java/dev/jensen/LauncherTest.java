package dev.jensen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a project of its own, with programs in place of Maven and Java that write down
/// how they are called.
class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo mvn >> '%s'
      sleep 0.3
      touch '%s/target/jensen.jar'
      """;
  private static final String JAVA =
      """
      #!/bin/sh
      for last; do :; done
      echo "answer to $last, LC_ALL is ${LC_ALL-unset}"
      """;

  @TempDir private Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void aProjectThatWasNeverBuilt() throws IOException {
    // The launcher names files by their real path.
    folder = folder.toRealPath();
    project = Files.createDirectories(folder.resolve("a project"));
    Files.copy(Path.of("jensen"), project.resolve("jensen"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(project.resolve("grammar"));
    Files.createDirectories(project.resolve("src/main"));
    Files.writeString(project.resolve("pom.xml"), "");
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("jdk/bin"));
    program("bin/mvn", MAVEN.formatted(calls(), project));
    program("jdk/bin/java", JAVA);
    program("jdk/bin/javac", "#!/bin/sh\n");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
  }

  private Path calls() {
    return folder.resolve("calls");
  }

  private void program(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int status, String out, String err) {}

  private Process start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("JENSEN_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run end(Process process) throws IOException, InterruptedException {
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
    return end(start(launcher, Map.of("LC_ALL", "en_US.UTF-8"), arguments));
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(project.resolve("jensen"), arguments);
  }

  private long builds() throws IOException {
    return Files.exists(calls()) ? Files.readAllLines(calls()).size() : 0;
  }

  @Test
  void theFirstCallBuildsAndSaysSoInOneLine() throws Exception {
    var run = run("x^2");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("answer to x^2,");
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("jensen: building");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void theSecondCallIsQuiet() throws Exception {
    run("x^2");
    assertThat(run("x^3").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    run("x^2");
    var source = Files.writeString(project.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    run("x^2");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void itWorksThroughLinksFromAnotherFolder() throws Exception {
    var links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("near"), Path.of("../a project/jensen"));
    Files.createSymbolicLink(links.resolve("far"), links.resolve("near"));
    assertThat(run(links.resolve("far"), "x^2").out()).startsWith("answer to x^2,");
  }

  @Test
  void twoCallsAtOnceBuildOnce() throws Exception {
    var launcher = project.resolve("jensen");
    var first = start(launcher, Map.of(), "x^2");
    var second = start(launcher, Map.of(), "x^3");
    assertThat(end(first).out()).startsWith("answer to x^2,");
    assertThat(end(second).out()).startsWith("answer to x^3,");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aBuildThatFailsShowsItsOutputAndIsTriedAgain() throws Exception {
    program("bin/mvn", "#!/bin/sh\necho line 7 is wrong\nexit 1\n");
    var run = run("x^2");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("line 7 is wrong").endsWith("jensen: the build failed\n");
    program("bin/mvn", MAVEN.formatted(calls(), project));
    assertThat(run("x^2").status()).isZero();
  }

  @Test
  void anotherJdkIsNotTaken() throws Exception {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
    program("jdk/bin/java", "#!/bin/sh\necho the wrong Java\n");
    assertThat(run("x^2").out()).doesNotContain("the wrong Java");
  }

  @Test
  void theStatusIsThatOfTheProgram() throws Exception {
    program("jdk/bin/java", "#!/bin/sh\nexit 2\n");
    assertThat(run("x^").status()).isEqualTo(2);
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    program("jdk/bin/java", "#!/bin/sh\nfor last; do :; done\nprintf '%s' \"$last\"\n");
    var problem = "x*y  where \"a b\", $HOME `x` \\n ≥ *";
    assertThat(run(problem).out()).isEqualTo(problem);
  }

  @Test
  void argumentsAreReadAsUtf8WhateverTheLocale() throws Exception {
    var launcher = project.resolve("jensen");
    assertThat(end(start(launcher, Map.of("LC_ALL", "C"), "x")).out()).contains("C.UTF-8");
    assertThat(end(start(launcher, Map.of("LC_ALL", "de_DE.utf8"), "x")).out()).contains("de_DE");
  }

  @Test
  void whatThePeopleSeeKeepsToAsciiWhereTheirLocaleDoes() throws Exception {
    program("jdk/bin/java", "#!/bin/sh\necho \"$*\"\n");
    var launcher = project.resolve("jensen");
    var ascii = "-Djensen.ascii=true";
    assertThat(end(start(launcher, Map.of("LC_ALL", "C"), "x")).out()).contains(ascii);
    assertThat(end(start(launcher, Map.of("LC_ALL", "C.UTF-8"), "x")).out()).doesNotContain(ascii);
  }

  @Test
  void sessionsWarmUpAndSingleProblemsDoNot() throws Exception {
    program("jdk/bin/java", "#!/bin/sh\necho \"$*\"\n");
    assertThat(run("repl").out()).contains("TieredStopAtLevel=4");
    assertThat(run().out()).contains("TieredStopAtLevel=4");
    assertThat(run("x^2").out()).contains("TieredStopAtLevel=1");
  }

  /// With `x^2` and the redirection, as a shell reads it.
  private Run redirected(String redirection, Map<String, String> environment)
      throws IOException, InterruptedException {
    program("call", "#!/bin/sh\n'" + project.resolve("jensen") + "' x^2 " + redirection + "\n");
    return end(start(folder.resolve("call"), environment));
  }

  @Test
  void aClosedStandardInputIsAnEmptyOne() throws Exception {
    run("x^2");
    program("jdk/bin/java", "#!/bin/sh\ncat\nexit 2\n");
    assertThat(redirected("<&-", Map.of())).isEqualTo(new Run(2, "", ""));
  }

  @Test
  void aClosedStandardOutputIsTold() throws Exception {
    run("x^2");
    assertThat(redirected(">&-", Map.of()))
        .isEqualTo(new Run(2, "", "jensen: standard output is closed\n"));
  }

  @Test
  void aClosedStandardErrorIsNoHindrance() throws Exception {
    run("x^2");
    var run = redirected("2>&-", Map.of());
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("answer to x^2,");
  }

  @Test
  void theMemoryCanBeChosenAndMustBeASize() throws Exception {
    run("x^2");
    program("jdk/bin/java", "#!/bin/sh\necho \"$@\"\n");
    assertThat(redirected("", Map.of("JENSEN_MEMORY", "512m")).out()).contains(" -Xmx512m ");
    assertThat(redirected("", Map.of()).out()).contains(" -Xmx2g ");
    for (var wrong : List.of("4", "g", "4gg", "-1g", "1 g", "$(id)")) {
      var run = redirected("", Map.of("JENSEN_MEMORY", wrong));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("JENSEN_MEMORY is to be a size such as 4g, not '" + wrong);
    }
  }
}
