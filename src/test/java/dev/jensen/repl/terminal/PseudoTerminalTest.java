package dev.jensen.repl.terminal;

import static dev.jensen.repl.terminal.PseudoTerminal.CTRL_C;
import static dev.jensen.repl.terminal.PseudoTerminal.CTRL_D;
import static dev.jensen.repl.terminal.PseudoTerminal.ENTER;
import static dev.jensen.repl.terminal.PseudoTerminal.TAB;
import static dev.jensen.repl.terminal.PseudoTerminal.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions on a real pseudo-terminal.
@Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PseudoTerminalTest {
  private static final String PROMPT = "jensen> ";

  @TempDir private Path folder;

  private PseudoTerminal start(Class<?> main, Map<String, String> more) throws IOException {
    var environment = new HashMap<>(Map.of("XDG_STATE_HOME", folder.toString()));
    environment.putAll(more);
    return PseudoTerminal.of(main, environment);
  }

  static Stream<Recording> recordings() throws IOException {
    return Recording.all().stream();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void aRecordedSessionGoesOnAsItDid(Recording recording) throws Exception {
    try (var terminal = start(Main.class, Map.of("NO_COLOR", "1"))) {
      terminal.await(PROMPT);
      for (var exchange : recording.exchanges()) {
        for (var line : exchange.lines()) {
          terminal.type(line + ENTER);
        }
        for (var line : exchange.answer()) {
          terminal.await(line);
        }
      }
      terminal.await(PROMPT);
      terminal.type(CTRL_D);
      assertThat(terminal.exitStatus()).isZero();
      assertThat(terminal.everything()).doesNotContainPattern("\u001b\\[[0-9;]*[39][0-7][0-9;]*m");
    }
  }

  @Test
  void tabCompletesAndColoursAreShown() throws Exception {
    try (var terminal = start(Main.class, Map.of("TERM", "xterm-256color", "NO_COLOR", ""))) {
      terminal.await(PROMPT);
      terminal.type("softp" + TAB + "x)" + ENTER);
      terminal.await("convex, strictly");
      terminal.await(PROMPT);
      terminal.type(":j" + TAB + ENTER);
      terminal.await("{\"verdict\":\"convex\"");
      assertThat(terminal.everything()).contains("\u001b[36m", "\u001b[32;1m");
      terminal.await(PROMPT);
      terminal.type(CTRL_D);
      assertThat(terminal.exitStatus()).isZero();
    }
  }

  @Test
  void theCaretStandsUnderTheInput() throws Exception {
    try (var terminal = start(Main.class, Map.of("NO_COLOR", "1"))) {
      terminal.await(PROMPT);
      terminal.type("x + + ) y" + ENTER);
      terminal.await("\n" + " ".repeat(PROMPT.length() + 6) + "^\nthis ')' closes a bracket");
    }
  }

  @Test
  void controlCStopsASearchAndKeepsTheSession() throws Exception {
    try (var terminal = start(Endless.class, Map.of("NO_COLOR", "1"))) {
      terminal.await(PROMPT);
      terminal.type("let f(z) = z^2" + ENTER);
      terminal.await("f is defined");
      terminal.await(PROMPT);
      terminal.type("f(endless)" + ENTER);
      terminal.await(" s  one thing after the other");
      terminal.type(CTRL_C);
      terminal.await("stopped after");
      terminal.await(PROMPT);
      terminal.type("f(x)" + CTRL_C);
      terminal.await(PROMPT);
      terminal.type("f(y) + 1" + ENTER);
      terminal.await("convex, strictly");
      terminal.await(PROMPT);
      terminal.type(CTRL_D);
      assertThat(terminal.exitStatus()).isZero();
    }
  }

  @Test
  void theHistoryOutlivesTheSession() throws Exception {
    try (var terminal = start(Main.class, Map.of())) {
      terminal.await(PROMPT);
      terminal.type("x^2 + 7*x" + ENTER);
      terminal.await("convex, strictly");
      terminal.await(PROMPT);
      terminal.type(CTRL_D);
      assertThat(terminal.exitStatus()).isZero();
    }
    assertThat(Files.readString(folder.resolve("jensen/history"))).contains("x^2 + 7*x");
    try (var terminal = start(Main.class, Map.of())) {
      terminal.await(PROMPT);
      terminal.type(UP);
      terminal.await("x^2 + 7*x");
      terminal.type(ENTER);
      terminal.await("convex, strictly");
    }
  }

  @Test
  void aPasteOfTwoHundredLinesIsOneInput() throws Exception {
    var rows =
        IntStream.range(0, 197)
            .mapToObj(i -> "  (" + i + ", " + 2 * i + "),\n")
            .collect(Collectors.joining());
    var paste = "let sq(z) = z^2\nsum(sq(w*x - y) for (x, y) in [\n" + rows + "  (1, 2)]) in w\n";
    assertThat(paste).hasLineCount(200);
    try (var terminal = start(Main.class, Map.of("NO_COLOR", "1"))) {
      terminal.await(PROMPT);
      terminal.type("\u001b[200~" + paste + "\u001b[201~");
      terminal.await("(196, 392),");
      terminal.type(ENTER);
      terminal.await("sq is defined");
      terminal.await("(198 more lines)");
      terminal.await("convex, strictly");
      terminal.await(PROMPT);
    }
  }

  @Test
  void withoutATerminalTheProgramWantsAProblem() throws Exception {
    try (var terminal =
        PseudoTerminal.of(Main.class, Map.of("XDG_STATE_HOME", folder.toString()), "</dev/null")) {
      terminal.await("a problem is missing");
      assertThat(terminal.exitStatus()).isEqualTo(2);
    }
  }
}
