package dev.jensen.grade;

import dev.jensen.grade.mark.Sheet;
import java.io.PrintWriter;

/// One line that is drawn over itself: how many submissions are done.
final class ProgressBar implements Watcher {
  private static final int WIDTH = 30;

  private final PrintWriter terminal;
  private final int whole;
  private int done;

  ProgressBar(PrintWriter terminal, int whole) {
    this.terminal = terminal;
    this.whole = whole;
  }

  @Override
  public synchronized void done(Sheet sheet) {
    done++;
    draw();
  }

  synchronized void draw() {
    var full = whole == 0 ? WIDTH : WIDTH * done / whole;
    terminal.print(
        "\r["
            + "#".repeat(full)
            + ".".repeat(WIDTH - full)
            + "] "
            + done
            + " of "
            + whole
            + " submissions");
    terminal.flush();
  }

  synchronized void end() {
    terminal.print("\r" + " ".repeat(WIDTH + 40) + "\r");
    terminal.flush();
  }
}
