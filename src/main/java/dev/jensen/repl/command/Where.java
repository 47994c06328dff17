package dev.jensen.repl.command;

import dev.jensen.repl.Command;
import dev.jensen.repl.Session;

/// On which intervals the last function, of one variable, is convex or concave.
final class Where implements Command {
  @Override
  public String name() {
    return "where";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Find the intervals on which it is convex or concave";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    return Inquiries.ask(session, dev.jensen.inquiry.Where::of);
  }
}
