package dev.jensen.repl.terminal;

import dev.jensen.prove.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/// One line that says, after half a second, how long a search takes and what it tries. It is drawn
/// over itself and taken away before anything else is written.
final class ProgressLine implements Progress {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final String START_OF_LINE = "\r";

  private final Terminal terminal;
  private final UnaryOperator<String> paint;

  private volatile String what = "";
  private volatile long start;
  private Optional<Thread> clock = Optional.empty();
  private boolean isDrawn;

  ProgressLine(Terminal terminal, UnaryOperator<String> paint) {
    this.terminal = terminal;
    this.paint = paint;
  }

  @Override
  public void trying(Supplier<String> next) {
    what = next.get();
  }

  /// Something begins that may take long.
  synchronized void begin() {
    restart();
    clock = Optional.of(Thread.ofPlatform().daemon().name("jensen-clock").start(this::tick));
  }

  /// It has ended.
  synchronized void end() {
    clock.ifPresent(Thread::interrupt);
    clock = Optional.empty();
    hide();
  }

  /// Takes the line away because something else is written, and counts from there.
  synchronized void restart() {
    hide();
    what = "";
    start = System.nanoTime();
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(BETWEEN);
        draw();
      }
    } catch (InterruptedException end) {
      // The search is over.
    }
  }

  private synchronized void draw() {
    var nanos = System.nanoTime() - start;
    if (Thread.currentThread().isInterrupted() || nanos < PATIENCE.toNanos()) {
      return;
    }
    var line = String.format(Locale.ROOT, "%.1f s  %s", nanos / 1e9, what);
    int room = Math.max(0, terminal.getColumns() - 1);
    var cut = line.length() <= room ? line : line.substring(0, Math.max(0, room - 3)) + "...";
    terminal.writer().print(START_OF_LINE + paint.apply(cut));
    terminal.puts(Capability.clr_eol);
    terminal.flush();
    isDrawn = true;
  }

  private void hide() {
    if (isDrawn) {
      terminal.writer().print(START_OF_LINE);
      terminal.puts(Capability.clr_eol);
      terminal.flush();
      isDrawn = false;
    }
  }
}
