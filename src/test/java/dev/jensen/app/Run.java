package dev.jensen.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// What one run of the command line wrote, and its exit status.
record Run(int status, String out, String err) {
  static Run of(String... arguments) {
    return with("", arguments);
  }

  static Run with(String input, String... arguments) {
    return with(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  static Run with(byte[] input, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    int status = CommandLineInterface.of(Solved::decide, console).execute(arguments);
    return new Run(status, out.toString(), err.toString());
  }
}
