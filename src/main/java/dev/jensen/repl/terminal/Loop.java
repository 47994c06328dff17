package dev.jensen.repl.terminal;

import dev.jensen.app.ExitStatus;
import dev.jensen.app.Version;
import dev.jensen.repl.Bench;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import dev.jensen.repl.command.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/// A session on a terminal: reads, runs, shows, until Ctrl-D. Ctrl-C stops what is running.
final class Loop {
  static final String PROMPT = "jensen> ";
  private static final String WRITING = "  line> ";
  private static final String CONTINUED = "      > ";
  private static final int NARROWEST = 40;
  private static final int WIDEST = 200;

  private final Terminal terminal;
  private final Palette palette;
  private final ProgressLine progress;
  private final Screen screen;
  private final Session session;
  private final LineReader reader;

  private Loop(Terminal terminal, Environment environment, Bench.Decider decider, Duration limit) {
    this.terminal = terminal;
    int colours =
        Optional.ofNullable(terminal.getNumericCapability(Capability.max_colors)).orElse(0);
    this.palette = Palette.of(environment.noColor(), colours);
    UnaryOperator<String> spelling = environment.isAscii() ? Ascii::of : UnaryOperator.identity();
    this.progress =
        new ProgressLine(
            terminal,
            text -> palette.paint(spelling.apply(text), palette.aside()).toAnsi(terminal));
    this.screen = new Screen(terminal, palette, spelling, progress::restart);
    this.session =
        new Session(new Bench(decider, limit, progress), Commands.all(), this::columns, screen);
    this.reader = reader(environment);
  }

  /// What the surroundings say about the terminal. An empty history keeps none beyond the session.
  record Environment(String noColor, boolean isAscii, Optional<Path> history) {}

  /// Runs a session on the terminal of this process and returns the exit status.
  static int run(Environment environment, Bench.Decider decider, Duration limit) {
    try (var terminal = terminal()) {
      return new Loop(terminal, environment, decider, limit).run();
    } catch (IOException noTerminal) {
      throw new UncheckedIOException(noTerminal);
    }
  }

  private static Terminal terminal() throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .encoding(StandardCharsets.UTF_8)
        // A terminal that cannot move its cursor is a terminal all the same.
        .dumb(true)
        // Not asked for: a terminal that answers late would seem to type.
        .graphemeCluster(false)
        .build();
  }

  private LineReader reader(Environment environment) {
    var built =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("jensen")
            .parser(new SignParser(session))
            .completer(new SignCompleter(session))
            .highlighter(new SignHighlighter(palette))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
            .variable(LineReader.INDENTATION, 0)
            // Matching brackets are shown by their looks; the cursor need not jump.
            .variable(LineReader.BLINK_MATCHING_PAREN, 0)
            // `!` is a sign of the language.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, true);
    environment.history().ifPresent(file -> built.variable(LineReader.HISTORY_FILE, file));
    return built.build();
  }

  private int columns() {
    return Math.clamp(terminal.getColumns(), NARROWEST, WIDEST);
  }

  private int run() {
    screen.accept(new Remark.Note("Jensen " + Version.NUMBER + ". Type an expression, or :help."));
    terminal.handle(Terminal.Signal.INT, interruption(Thread.currentThread()));
    while (!session.isOver()) {
      try {
        var prompt = session.draft().isPresent() ? WRITING : PROMPT;
        answer(reader.readLine(palette.paint(prompt, palette.prompt()).toAnsi(terminal)));
      } catch (UserInterruptException cancelled) {
        // The line is given up, the session goes on.
      } catch (EndOfFileException end) {
        session.leave();
      }
    }
    return ExitStatus.DECIDED;
  }

  private static Terminal.SignalHandler interruption(Thread thread) {
    return signal -> thread.interrupt();
  }

  private void answer(String input) {
    screen.typed(input.strip().isEmpty() ? "" : input);
    var start = System.nanoTime();
    progress.begin();
    try {
      session.say(input);
    } catch (InterruptedException stopped) {
      var seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
      screen.accept(new Remark.Note("stopped after " + seconds + " seconds"));
    } finally {
      progress.end();
      // A late Ctrl-C is for what has ended.
      Thread.interrupted();
    }
  }
}
