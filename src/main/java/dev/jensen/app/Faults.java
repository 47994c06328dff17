package dev.jensen.app;

import java.io.PrintWriter;
import java.time.Duration;

/// What is said of faults and limits: of a fault in Jensen one line, and with `JENSEN_DEBUG=1` the
/// stack trace.
public final class Faults {
  private Faults() {}

  public static String line(Throwable cause) {
    var message = cause.getMessage();
    return "this is a fault in Jensen: "
        + cause.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
  }

  static void report(Throwable cause, PrintWriter err) {
    err.println("jensen: " + line(cause));
    if ("1".equals(System.getenv("JENSEN_DEBUG"))) {
      cause.printStackTrace(err);
    }
    err.flush();
  }

  public static String lateness(Duration limit) {
    return "not decided within " + limit.toMillis() / 1000.0 + " seconds";
  }

  public static String shortage(String what) {
    return what + " was too small";
  }
}
