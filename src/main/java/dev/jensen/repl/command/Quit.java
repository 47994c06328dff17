package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.repl.Command;
import dev.jensen.repl.Session;

/// Leaves the session.
final class Quit implements Command {
  @Override
  public String name() {
    return "quit";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Leave, as Ctrl-D does";
  }

  @Override
  public int run(Session session, String argument) {
    session.leave();
    return ExitStatus.DECIDED;
  }
}
