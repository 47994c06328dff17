package dev.jensen.symbolic;

import java.io.OutputStream;
import java.io.PrintStream;

/// Keeps off the console what the libraries print when they are stopped: JAS prints stack traces.
/// Only the thread of a computation is silenced.
final class QuietErrors {
  private QuietErrors() {}

  static void configure() {
    var errors = System.err;
    if (!(errors instanceof Silenced)) {
      System.setErr(new Silenced(errors));
    }
  }

  private static final class Silenced extends PrintStream {
    Silenced(PrintStream to) {
      super(new Filter(to), true, to.charset());
    }
  }

  private static final class Filter extends OutputStream {
    private final PrintStream to;

    Filter(PrintStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) {
      if (!Guard.isComputing()) {
        to.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      if (!Guard.isComputing()) {
        to.write(bytes, from, length);
      }
    }

    @Override
    public void flush() {
      to.flush();
    }
  }
}
