package dev.jensen.app;

/// What the program says to the shell.
public final class ExitStatus {
  public static final int DECIDED = 0;
  public static final int UNDECIDED = 1;

  /// The problem, a file or the command line is at fault; an output that cannot be written is such
  /// a file.
  public static final int INPUT_AT_FAULT = 2;

  public static final int JENSEN_AT_FAULT = 3;

  /// Nobody reads the output any more: the status of a program that the signal SIGPIPE (13) ended.
  static final int PIPE_CLOSED = 128 + 13;

  private ExitStatus() {}
}
