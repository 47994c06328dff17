package dev.jensen.repl;

import java.util.List;

/// A command of a session, `:NAME ARGUMENT`. To add one, write its class and put it into the list
/// of commands; help and completion find it there.
public interface Command {
  /// Without the colon.
  String name();

  /// What comes behind the name, such as "FILE" or "[STEP]"; empty if nothing does.
  String argument();

  /// What it does, as a sentence without a full stop.
  String purpose();

  /// Does it, tells the session what is to be said, and returns the exit status that it comes to.
  int run(Session session, String argument) throws InterruptedException;

  /// The words that may stand as the argument, if they are few.
  default List<String> choices() {
    return List.of();
  }

  /// Whether the argument is the name of a file.
  default boolean takesFile() {
    return argument().contains("FILE");
  }
}
