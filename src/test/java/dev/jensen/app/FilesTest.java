package dev.jensen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jensen.Jensen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and streams that are not what they should be.
@Timeout(60)
class FilesTest {
  @TempDir Path folder;

  private Path proof;

  @BeforeEach
  void aProof() {
    proof = folder.resolve("proof.json");
    assertThat(Run.of("--certificate", proof.toString(), Solved.SQUARE).status()).isZero();
  }

  /// Fails after some bytes, as a full disk or a closed pipe does.
  private static final class Narrow extends OutputStream {
    private final String reason;
    private int left;
    private int failures;

    Narrow(int left, String reason) {
      this.left = left;
      this.reason = reason;
    }

    @Override
    public void write(int value) throws IOException {
      if (left == 0) {
        failures++;
        throw new IOException(reason);
      }
      left--;
    }
  }

  private record Ended(int status, String err) {}

  private static Ended run(Narrow out, String input, String... arguments) {
    var err = new ByteArrayOutputStream();
    var console = new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err);
    var status = CommandLineInterface.of(Solved::decide, console).execute(arguments);
    return new Ended(status, err.toString(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x^2 in x", "--format=json|x^2 in x", "--help", "--version", "x^4 - x in x"})
  void aFullDiskIsToldAndIsNoSuccess(String arguments) {
    var ended = run(new Narrow(5, "No space left on device"), "", arguments.split("\\|", -1));
    assertThat(ended)
        .isEqualTo(
            new Ended(
                ExitStatus.INPUT_AT_FAULT, "jensen: standard output: No space left on device\n"));
  }

  @Test
  void aClosedPipeEndsABatchAtOnceAndQuietly() {
    var out = new Narrow(100, "Broken pipe");
    var ended = run(out, "{\"problem\": \"x^2 in x\"}\n".repeat(1000), "batch", "-");
    assertThat(ended).isEqualTo(new Ended(ExitStatus.PIPE_CLOSED, ""));
    assertThat(out.failures).isLessThan(5);
  }

  @Test
  void aClosedPipeEndsACheckAtOnce() {
    var out = new Narrow(10, "Broken pipe");
    var same = proof.toString();
    assertThat(run(out, "", "check", same, same, same, same).status())
        .isEqualTo(ExitStatus.PIPE_CLOSED);
    assertThat(out.failures).isLessThan(5);
  }

  @Test
  void theFileIsWrittenThoughNobodyReadsTheAnswer() throws IOException {
    var file = folder.resolve("new.json");
    run(new Narrow(0, "Broken pipe"), "", "--certificate", file.toString(), Solved.SQUARE);
    assertThat(file).hasSameTextualContentAs(proof);
  }

  static Stream<Arguments> unwritable() {
    return Stream.of(
        Arguments.of("missing/answer.txt", "there is no such folder"),
        Arguments.of("", "this is a folder"),
        Arguments.of("b".repeat(300), "File name too long"));
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  void anOutputThatCannotBeWrittenIsNamed(String name, String reason) throws IOException {
    var file = folder + (name.isEmpty() ? "" : "/" + name);
    for (var option : new String[] {"--out", "--certificate"}) {
      var run = Run.of(option, file, Solved.SQUARE);
      assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
      assertThat(run.err()).isEqualTo("jensen: " + file + ": " + reason + "\n");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(proof);
    }
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    var full = Path.of("/dev/full");
    assumeTrue(Files.exists(full) && !Files.isRegularFile(full));
    var run = Run.of("--out", full.toString(), Solved.SQUARE);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("/dev/full: ");
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  @Test
  void aLinkStaysALink() throws IOException {
    var target = Files.writeString(folder.resolve("target.txt"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
    assertThat(Run.of("--out", link.toString(), Solved.SQUARE).status()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(target).content().startsWith("convex");
  }

  @Test
  void twoOutputsNeedTwoFiles() {
    var file = folder.resolve("both").toString();
    var run = Run.of("--out", file, "--certificate", folder + "/./both", Solved.SQUARE);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("the same file");
    assertThat(Path.of(file)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "check"})
  void whatACommandDoesNotHeedIsRefused(String command) {
    var out = Run.of("--out", folder.resolve("x").toString(), command, proof.toString());
    assertThat(out.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(Run.of("x^2", command, proof.toString()).err()).contains("only --timeout");
  }

  @Test
  void aBatchFromAFolderOrAFileThatIsNotThereIsNamed() {
    var missing = Run.of("batch", folder.resolve("missing").toString());
    assertThat(missing.err()).isEqualTo("jensen: " + folder + "/missing: there is no such file\n");
    var here = Run.of("batch", folder.toString());
    assertThat(here.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(here.err()).startsWith("jensen: " + folder + ": ");
    assertThat(Run.of("batch", "a\0b").err()).contains("no name of a file");
  }

  static Stream<Arguments> points() {
    return Stream.of(
        Arguments.of("", "contains no points"),
        Arguments.of("x,y\n", "contains no points"),
        Arguments.of("1,2\n3\n", "line 2: one field"),
        Arguments.of("1,2\n3,4,5\n", "line 2: 3 fields"),
        Arguments.of("1,2\n3,NaN\n", "line 2: 'NaN' is not a real number"),
        Arguments.of("1,2\n-inf,4\n", "line 2: '-inf' is not a real number"),
        Arguments.of("1,2\n3,\n", "line 2: a field is empty"),
        Arguments.of("1,2\n3,\u001B[31m\n", "line 2: '\u241B[31m' is not a number"),
        Arguments.of("1;2\n3;4\n", "fields are separated by commas"),
        Arguments.of("1,2\n".repeat(1_000_000), "more than 100000 points"),
        Arguments.of("1," + "2".repeat(5_000) + "\n", "too many digits"));
  }

  @ParameterizedTest
  @MethodSource("points")
  void pointsThatCannotBeUsedAreAFaultOfTheInput(String text, String message) throws IOException {
    var file = Files.writeString(folder.resolve("points.csv"), text);
    var problem = "sum((y - w*x)^2 for (x, y) in \"" + file + "\") in w";
    var run = Run.with(Jensen::decide, new byte[0], problem);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains(message);
  }

  @Test
  void pointsMayHaveAMarkHeadingsAndCarriageReturns() throws IOException {
    var file = Files.writeString(folder.resolve("points.csv"), "\uFEFFx,y\r\n1,2\r\n\r\n3,4\r\n");
    var problem = "sum((y - w*x)^2 for (x, y) in \"" + file + "\") in w";
    assertThat(Run.with(Jensen::decide, new byte[0], problem).out()).startsWith("convex, strictly");
  }

  @Test
  void pointsThatAreNoTextAreAFaultOfTheInput() throws IOException {
    var file = Files.write(folder.resolve("points.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    var problem = "sum((y - w*x)^2 for (x, y) in \"" + file + "\") in w";
    assertThat(Run.with(Jensen::decide, new byte[0], problem).err()).contains("UTF-8");
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        Arguments.of("", "nothing there"),
        Arguments.of("\n\n", "nothing there"),
        Arguments.of("\u0000", "not JSON"),
        Arguments.of("[]", "expected an object"),
        Arguments.of("{}", "missing"),
        Arguments.of("{\"id\": 1, \"verdict\": \"convex\"}", "unknown field \"id\""),
        Arguments.of("[".repeat(100_000), "not JSON"),
        Arguments.of("{\"name\": \"\u001B[31m", "not JSON"));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aFileThatIsNoProofIsUnreadableAndTheOthersAreChecked(String text, String message)
      throws IOException {
    var broken = Files.writeString(folder.resolve("a.json"), text);
    var run = Run.of("check", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("unreadable  " + broken).contains(message),
            second -> assertThat(second).startsWith("holds"));
  }

  @Test
  void everyTruncationOfAProofIsUnreadable() throws IOException {
    var text = Files.readString(proof);
    var part = folder.resolve("part.json");
    for (var length = 0; length < text.length() - 2; length += 1 + text.length() / 60) {
      Files.writeString(part, text.substring(0, length));
      assertThat(Run.of("check", part.toString()).status()).isEqualTo(2);
    }
  }

  @Test
  void aProofMayHaveAMarkAndCarriageReturnsButMustBeUtf8() throws IOException {
    var text = Files.readString(proof);
    Files.writeString(proof, "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(Run.of("check", proof.toString()).status()).isZero();
    Files.writeString(proof, text, java.nio.charset.StandardCharsets.UTF_16);
    assertThat(Run.of("check", proof.toString()).out()).contains("unreadable", "UTF-16");
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("self.json"), Path.of("self.json"));
    var run = Run.of("check", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(2);
  }
}
