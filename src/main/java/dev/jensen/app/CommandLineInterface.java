package dev.jensen.app;

import dev.jensen.text.Visible;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;

/// `jensen PROBLEM`, `jensen batch`, `jensen check`.
public final class CommandLineInterface {
  private final CommandLine commands;
  private final Console console;

  private CommandLineInterface(Decider decider, Console console) {
    this.console = console;
    this.commands =
        new CommandLine(new DecideCommand(decider, console))
            .addSubcommand(new BatchCommand(decider, console))
            .addSubcommand(new CheckCommand(decider, console))
            .addSubcommand(new ArgumentCommand(decider, console));
    configure();
    commands.setUsageHelpWidth(80);
  }

  /// What holds for all commands that there are so far.
  private void configure() {
    commands
        .setPosixClusteredShortOptionsAllowed(false)
        .setAbbreviatedOptionsAllowed(false)
        .setTrimQuotes(false)
        .setExpandAtFiles(false)
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler(this::misused)
        .setExecutionExceptionHandler(this::failed);
    // `-x^2` is a problem, not an option; the other commands read no problems.
    commands.getCommandSpec().parser().unmatchedOptionsArePositionalParams(true);
  }

  /// The command line on the streams of this process.
  public static CommandLineInterface ofThisProcess(Decider decider) {
    return new CommandLineInterface(decider, Console.ofThisProcess());
  }

  public static CommandLineInterface of(Decider decider, Console console) {
    return new CommandLineInterface(decider, console);
  }

  /// With one more command, an object with picocli's annotations.
  public CommandLineInterface with(Object command) {
    commands.addSubcommand(command);
    configure();
    return this;
  }

  /// Runs a command and returns the exit status.
  public int execute(String... arguments) {
    int status = run(arguments);
    console.err().flush();
    return console.lost().map(this::unwritten).orElse(status);
  }

  private int run(String... arguments) {
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError shortage) {
      console.complain(Faults.shortage(shortage));
      return ExitStatus.JENSEN_AT_FAULT;
    }
  }

  /// An answer that was not written is no answer. A reader that has seen enough (`| head`) is not
  /// worth a word.
  private int unwritten(IOException lost) {
    var reason = String.valueOf(lost.getMessage());
    if (reason.contains("Broken pipe")) {
      return ExitStatus.PIPE_CLOSED;
    }
    console.complain("standard output: " + reason);
    return ExitStatus.INPUT_AT_FAULT;
  }

  private int misused(CommandLine.ParameterException fault, String[] arguments) {
    console.complain(Visible.of(Misuse.words(fault)));
    if (Arrays.asList(arguments).isEmpty()) {
      fault.getCommandLine().usage(console.err());
    } else {
      console.err().println("jensen --help shows how it is used");
    }
    return ExitStatus.INPUT_AT_FAULT;
  }

  private int failed(Exception cause, CommandLine command, CommandLine.ParseResult result) {
    Faults.report(cause, console);
    return ExitStatus.JENSEN_AT_FAULT;
  }
}
