package dev.jensen;

import dev.jensen.app.CommandLineInterface;
import dev.jensen.app.Console;
import dev.jensen.exercise.command.ExerciseCommand;
import dev.jensen.grade.GradeCommand;
import dev.jensen.repl.terminal.ReplCommand;

/// The program: runs the command line and ends with its exit status. On a terminal and without
/// arguments it is a session.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var isSession = arguments.length == 0 && ReplCommand.isOnTerminal();
    var commands = commands(Console.ofThisProcess(), ReplCommand.isOnTerminal());
    System.exit(isSession ? commands.execute("repl") : commands.execute(arguments));
  }

  /// The whole command line, with sessions on the terminal of this process or through the console.
  static CommandLineInterface commands(Console console, boolean isOnTerminal) {
    return CommandLineInterface.of(Jensen::decide, console)
        .with(new ReplCommand(Jensen::decide, console, isOnTerminal))
        .with(new ExerciseCommand(console))
        .with(new GradeCommand(console));
  }
}
