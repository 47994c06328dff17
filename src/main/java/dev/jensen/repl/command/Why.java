package dev.jensen.repl.command;

import dev.jensen.answer.Answer;
import dev.jensen.app.ExitStatus;
import dev.jensen.render.AnswerText;
import dev.jensen.render.Outline;
import dev.jensen.render.Style;
import dev.jensen.repl.Asked;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.util.Optional;
import java.util.regex.Pattern;

/// The proof of the last answer: its conclusion with what that stands on directly, one step with
/// what that stands on, or all of it.
final class Why implements Command {
  private static final Pattern STEP = Pattern.compile("(?:(\\d{1,6})\\.)?(\\d{1,6})");

  @Override
  public String name() {
    return "why";
  }

  @Override
  public String argument() {
    return "[STEP|all]";
  }

  @Override
  public String purpose() {
    return "Show the proof of the last answer, one step of it, or all";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var asked = session.last();
    if (asked.isEmpty() || asked.get().answer().isEmpty()) {
      return session.refuse("there is no answer yet to explain");
    }
    if (argument.equals("all")) {
      return tell(session, whole(session, asked.get().answer().get()));
    }
    var outline = asked.get().outline(session.bench());
    if (outline.isEmpty()) {
      return session.refuse("the proof is too long to be shown; ':json' has the answer");
    }
    if (argument.isEmpty()) {
      return tell(session, folded(session, outline.get(), asked.get()));
    }
    var text = step(session, outline.get(), argument);
    return text.isEmpty()
        ? session.refuse("there is no step " + argument + "; ':why' shows the last ones")
        : tell(session, text);
  }

  private static int tell(Session session, Optional<String> text) {
    return text.map(
            t -> {
              session.tell(new Remark.Text(t));
              return ExitStatus.DECIDED;
            })
        .orElseGet(() -> session.refuse("the proof is too long to be shown"));
  }

  private static Optional<String> whole(Session session, Answer answer)
      throws InterruptedException {
    int columns = session.columns();
    return session.bench().work(() -> AnswerText.of(answer, Style.FULL, columns));
  }

  private static Optional<String> folded(Session session, Outline outline, Asked asked)
      throws InterruptedException {
    var isEmpty = outline.parts().stream().allMatch(part -> part.steps().isEmpty());
    // Points are their own proof.
    return isEmpty
        ? whole(session, asked.answer().orElseThrow())
        : Optional.of(new Folded(outline, session.columns()).conclusions());
  }

  private static Optional<String> step(Session session, Outline outline, String argument) {
    var match = STEP.matcher(argument);
    if (!match.matches()) {
      return Optional.empty();
    }
    int part = Optional.ofNullable(match.group(1)).map(Integer::parseInt).orElse(1);
    if (match.group(1) == null && outline.parts().size() > 1) {
      return Optional.empty();
    }
    return new Folded(outline, session.columns()).step(part, Integer.parseInt(match.group(2)));
  }
}
