package dev.jensen;

import dev.jensen.app.CommandLineInterface;

/// The program: runs the command line and ends with its exit status.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(CommandLineInterface.ofThisProcess(Jensen::decide).execute(arguments));
  }
}
