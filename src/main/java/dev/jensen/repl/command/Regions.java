package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.render.RegionText;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;

/// The pieces of the last function.
final class Regions implements Command {
  @Override
  public String name() {
    return "regions";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Show the pieces of the function, their second derivatives, and the kinks";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var answer = session.last().flatMap(asked -> asked.answer());
    if (answer.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    int columns = session.columns();
    var statement = answer.get().problem().statement();
    var text = session.bench().work(() -> RegionText.of(statement, columns));
    if (text.isEmpty()) {
      return session.refuse("the table would take too long");
    }
    session.tell(new Remark.Text(text.get()));
    return ExitStatus.DECIDED;
  }
}
