package dev.jensen.app;

import dev.jensen.text.Visible;
import java.time.Duration;

/// What is said of faults and limits: of a fault in Jensen one line, and with `JENSEN_DEBUG=1` the
/// stack trace.
public final class Faults {
  private static final int BITS_OF_A_MEGABYTE = 20;

  private Faults() {}

  public static String line(Throwable cause) {
    var message = cause.getMessage();
    return "this is a fault in Jensen: "
        + cause.getClass().getSimpleName()
        + (message == null ? "" : ": " + Visible.of(message.lines().findFirst().orElse("")));
  }

  static void report(Throwable cause, Console console) {
    console.complain(line(cause));
    if ("1".equals(System.getenv("JENSEN_DEBUG"))) {
      cause.printStackTrace(console.err());
    }
    console.err().flush();
  }

  public static String lateness(Duration limit) {
    return "not decided within " + limit.toMillis() / 1000.0 + " seconds";
  }

  /// For `OutOfMemoryError` and `StackOverflowError`.
  static String shortage(VirtualMachineError cause) {
    if (cause instanceof StackOverflowError) {
      return "this is nested too deeply: the stack was too small";
    }
    return "this needs more than the "
        + (Runtime.getRuntime().maxMemory() >> BITS_OF_A_MEGABYTE)
        + " MB of memory that Jensen may use; JENSEN_MEMORY=4g allows it 4 GB";
  }
}
