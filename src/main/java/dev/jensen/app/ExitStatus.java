package dev.jensen.app;

/// What the program says to the shell.
final class ExitStatus {
  static final int DECIDED = 0;
  static final int UNDECIDED = 1;

  /// The problem, a file or the command line is at fault.
  static final int INPUT_AT_FAULT = 2;

  static final int JENSEN_AT_FAULT = 3;

  private ExitStatus() {}
}
