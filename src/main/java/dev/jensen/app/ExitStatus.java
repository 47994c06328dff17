package dev.jensen.app;

/// What the program says to the shell.
public final class ExitStatus {
  public static final int DECIDED = 0;
  public static final int UNDECIDED = 1;

  /// The problem, a file or the command line is at fault.
  public static final int INPUT_AT_FAULT = 2;

  public static final int JENSEN_AT_FAULT = 3;

  private ExitStatus() {}
}
