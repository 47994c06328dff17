package dev.jensen.repl.terminal;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.app.CommandLineInterface;
import dev.jensen.app.Console;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Progress;
import java.time.Duration;

/// The program with a search that never ends where the problem speaks of `endless`.
final class Endless {
  private Endless() {}

  public static void main(String[] arguments) {
    var console = Console.ofThisProcess();
    System.exit(
        CommandLineInterface.of(Jensen::decide, console)
            .with(new ReplCommand(Endless::decide, console, true))
            .execute("repl", "--timeout=600"));
  }

  private static Answer decide(Problem problem, Duration limit, Progress progress) {
    if (!problem.text().contains("endless")) {
      return Jensen.decide(problem, limit, progress);
    }
    progress.trying(() -> "one thing after the other");
    try {
      Thread.sleep(limit);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    throw new IllegalStateException("nobody stopped it");
  }
}
