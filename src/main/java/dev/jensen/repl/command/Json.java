package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.app.Milliseconds;
import dev.jensen.app.Rendering;
import dev.jensen.repl.Bench;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;

/// The last answer for programs.
final class Json implements Command {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Show the last answer as JSON";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var asked = session.last();
    if (asked.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    var start = System.nanoTime() - asked.get().nanos();
    var json = Rendering.json(asked.get().reply(), Bench.FOR_WORDS);
    session.tell(new Remark.Text(Milliseconds.since(start, json) + "\n"));
    return ExitStatus.DECIDED;
  }
}
