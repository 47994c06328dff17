package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.util.ArrayList;
import java.util.List;

/// One idea of the proof each time, from the coarse to the fine.
final class Hint implements Command {
  @Override
  public String name() {
    return "hint";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Show the next idea of the proof, no more";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var asked = session.last();
    if (asked.isEmpty() || asked.get().answer().isEmpty()) {
      return session.refuse("there is no answer yet to give a hint for");
    }
    var outline = asked.get().outline(session.bench());
    if (outline.isEmpty()) {
      return session.refuse("the proof is too long for hints");
    }
    var hints = new ArrayList<String>();
    for (var part : outline.get().parts()) {
      var where = part.when().isEmpty() ? "" : "Case " + part.when() + ": ";
      part.ideas().forEach(idea -> hints.add(where + idea));
    }
    session.tell(new Remark.Text(next(hints, asked.get().nextHint(), session.columns())));
    return ExitStatus.DECIDED;
  }

  private static String next(List<String> hints, int index, int columns) {
    if (index >= hints.size()) {
      return hints.isEmpty()
          ? "There is no trick to it: ':why' shows the proof.\n"
          : "That was the last hint: ':why' shows the proof.\n";
    }
    return Wrapped.of(
        "Hint " + (index + 1) + " of " + hints.size() + ": ", hints.get(index), columns);
  }
}
