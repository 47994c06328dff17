package dev.jensen.repl.terminal;

import dev.jensen.app.Console;
import dev.jensen.repl.Bench;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program's command for a session.
@Command(
    name = "repl",
    mixinStandardHelpOptions = true,
    description = {
      "Answers one problem after the other: on a terminal with a line editor, else the statements"
          + " that come through standard input.",
      "",
      "':help' shows what can be typed. Exit status through a pipe: the worst of all statements.",
      ""
    })
public final class ReplCommand implements Callable<Integer> {
  private final Bench.Decider decider;
  private final Console console;
  private final boolean isOnTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  public ReplCommand(Bench.Decider decider, Console console, boolean isOnTerminal) {
    this.decider = decider;
    this.console = console;
    this.isOnTerminal = isOnTerminal;
  }

  /// Whether both input and output of this process are a terminal.
  public static boolean isOnTerminal() {
    return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
  }

  @Override
  public Integer call() throws InterruptedException {
    Duration limit = spec.root().findOption("--timeout").getValue();
    return isOnTerminal
        ? Loop.run(environment(), decider, limit)
        : Pipe.run(console, decider, limit);
  }

  private static Loop.Environment environment() {
    var history =
        StateFolder.file(
            "history",
            Optional.ofNullable(System.getenv("XDG_STATE_HOME")).filter(s -> !s.isEmpty()),
            System.getProperty("user.home"));
    return new Loop.Environment(
        Optional.ofNullable(System.getenv("NO_COLOR")).orElse(""),
        Boolean.getBoolean("jensen.ascii"),
        history);
  }
}
