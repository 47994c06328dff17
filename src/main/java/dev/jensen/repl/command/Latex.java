package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.app.Output;
import dev.jensen.app.Texts;
import dev.jensen.render.AnswerLatex;
import dev.jensen.render.Style;
import dev.jensen.repl.Asked;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// The last answer as LaTeX: a document in a file, or the part for a document of one's own.
final class Latex implements Command {
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
    return "Write the last answer as a LaTeX document, or show it as a fragment";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var answer = session.last().flatMap(Asked::answer);
    if (answer.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    var file = FileName.named(argument);
    var text = session.bench().work(() -> AnswerLatex.of(answer.get(), Style.FULL, file.isEmpty()));
    if (text.isEmpty()) {
      return session.refuse("the document would take too long");
    }
    if (file.isEmpty()) {
      session.tell(new Remark.Text(text.get()));
      return ExitStatus.DECIDED;
    }
    try {
      new Output(file, new PrintWriter(Writer.nullWriter())).write(text.get());
    } catch (IOException unusable) {
      return session.refuse(Texts.describe(argument, unusable));
    }
    session.tell(new Remark.Note("written to " + file.get()));
    return ExitStatus.DECIDED;
  }
}
