package dev.jensen.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The three streams of a program, as UTF-8. What could not be written to `out` is remembered,
/// since a `PrintWriter` tells nobody.
public final class Console {
  private final InputStream in;
  private final Remembering remembering;
  private final PrintWriter out;
  private final PrintWriter err;

  public Console(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.remembering = new Remembering(out);
    this.out = writer(remembering);
    this.err = writer(err);
  }

  /// Those of this process.
  public static Console ofThisProcess() {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  public InputStream in() {
    return in;
  }

  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  /// Says one line about a fault.
  public void complain(String message) {
    err.println("jensen: " + message);
    err.flush();
  }

  /// Why something written to `out` did not get there, if so.
  Optional<IOException> lost() {
    out.flush();
    return remembering.fault;
  }

  /// Keeps the first fault.
  private static final class Remembering extends OutputStream {
    private final OutputStream target;
    private Optional<IOException> fault = Optional.empty();

    Remembering(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        target.write(bytes, from, count);
      } catch (IOException lost) {
        fault = fault.or(() -> Optional.of(lost));
        throw lost;
      }
    }

    @Override
    public void flush() throws IOException {
      target.flush();
    }
  }
}
