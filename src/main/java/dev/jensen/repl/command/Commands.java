package dev.jensen.repl.command;

import dev.jensen.repl.Command;
import java.util.List;

/// The commands that there are, in the order in which help lists them.
public final class Commands {
  private Commands() {}

  public static List<Command> all() {
    return List.of(
        new Help(),
        new Why(),
        new Hint(),
        new Regions(),
        new Which(),
        new Where(),
        new HasProperty(),
        new Plot(),
        new Latex(),
        new Json(),
        new Save(),
        new Load(),
        new Check(),
        new Argument(),
        new Quit());
  }
}
