package dev.jensen.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What one run of the command line wrote, and its exit status.
record Run(int status, String out, String err) {
  static Run of(String... arguments) {
    return with("", arguments);
  }

  static Run with(String input, String... arguments) {
    return with(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  /// Answers come from `Solved`.
  static Run with(byte[] input, String... arguments) {
    return with(Solved::decide, input, arguments);
  }

  static Run with(Decider decider, byte[] input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(new ByteArrayInputStream(input), out, err);
    int status = CommandLineInterface.of(decider, console).execute(arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
