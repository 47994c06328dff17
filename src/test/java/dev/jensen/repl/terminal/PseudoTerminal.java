package dev.jensen.repl.terminal;

import dev.jensen.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A program on a pseudo-terminal of its own (by `script`), with someone who types and reads. All
/// waiting ends after a minute.
final class PseudoTerminal implements AutoCloseable {
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";
  static final String TAB = "\t";
  static final String ENTER = "\r";
  static final String UP = "\u001bOA";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern CONTROL =
      Pattern.compile(
          "\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\u001b\\][^\u0007]*\u0007|[\u0007\u000f]");

  private final Process process;
  private final OutputStream keys;
  private final StringBuilder read = new StringBuilder();
  private int seen;

  private PseudoTerminal(Process process) {
    this.process = process;
    this.keys = process.getOutputStream();
    Thread.ofPlatform().daemon().start(this::listen);
  }

  /// Runs a class of the tests or of the program, 80 columns wide.
  static PseudoTerminal of(Class<?> main, Map<String, String> environment, String... arguments)
      throws IOException {
    Programs.need("script");
    Programs.need("stty");
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        "stty cols 80 rows 24; exec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' %s %s"
            .formatted(
                java,
                System.getProperty("java.class.path"),
                main.getName(),
                String.join(" ", arguments));
    var builder = new ProcessBuilder("script", "-q", "-e", "-f", "-c", command, "/dev/null");
    builder.environment().putAll(Map.of("TERM", "xterm", "SHELL", "/bin/sh"));
    builder.environment().putAll(environment);
    return new PseudoTerminal(builder.redirectErrorStream(true).start());
  }

  private void listen() {
    try (InputStream in = process.getInputStream()) {
      var bytes = new byte[8192];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        synchronized (read) {
          read.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
          read.notifyAll();
        }
      }
    } catch (IOException closed) {
      // The program has ended.
    }
  }

  void type(String text) {
    try {
      keys.write(text.getBytes(StandardCharsets.UTF_8));
      keys.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException("the program has ended: " + everything(), gone);
    }
  }

  /// Waits until the text comes up behind what was awaited before, and returns what was written up
  /// to its end, without control sequences.
  String await(String text) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (read) {
      while (true) {
        var plain = plain();
        int found = plain.indexOf(text, seen);
        if (found >= 0) {
          int from = seen;
          seen = found + text.length();
          return plain.substring(from, seen);
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || (!process.isAlive() && left < PATIENCE.toMillis() - 2000)) {
          throw new AssertionError("no '" + text + "' in: " + plain.substring(seen));
        }
        read.wait(Math.min(left, 500));
      }
    }
  }

  private String plain() {
    return CONTROL.matcher(read).replaceAll("").replace("\r\n", "\n");
  }

  /// Everything that was written, as it was.
  String everything() {
    synchronized (read) {
      return read.toString();
    }
  }

  /// Waits for the end of the program and returns its exit status.
  int exitStatus() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end: " + everything());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
