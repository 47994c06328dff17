package dev.jensen.repl.command;

import dev.jensen.answer.Answer;
import dev.jensen.app.Output;
import dev.jensen.render.AnswerLatex;
import dev.jensen.render.Style;
import dev.jensen.repl.Command;
import dev.jensen.repl.Session;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;

/// The last answer as a LaTeX document.
final class Latex implements Command {
  private static final String TOO_LONG = "the proof is too long to be shown";

  @Override
  public String name() {
    return "latex";
  }

  @Override
  public String argument() {
    return "[FILE]";
  }

  @Override
  public String purpose() {
    return "Show the last answer as a LaTeX document, or write it to a file";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    if (argument.isEmpty()) {
      return Documents.show(session, answer -> document(session, answer), TOO_LONG);
    }
    return Documents.write(
        session,
        argument,
        (file, answer) -> {
          var text = document(session, answer);
          if (text.isPresent()) {
            var nowhere = new PrintWriter(Writer.nullWriter());
            new Output(Optional.of(file), nowhere).write(text.get());
          }
          return text.isPresent();
        },
        TOO_LONG);
  }

  private static Optional<String> document(Session session, Answer answer)
      throws InterruptedException {
    return session.bench().work(() -> AnswerLatex.of(answer, Style.FULL, false));
  }
}
