package dev.jensen.repl.command;

import dev.jensen.repl.Command;
import dev.jensen.repl.Session;

/// In which sets of its variables the last function is convex.
final class Which implements Command {
  @Override
  public String name() {
    return "which";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Decide in which sets of its variables it is convex";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    return Inquiries.ask(session, dev.jensen.inquiry.Which::of);
  }
}
