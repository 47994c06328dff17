package dev.jensen.repl.command;

import dev.jensen.answer.Answer;
import dev.jensen.app.ExitStatus;
import dev.jensen.app.PictureFile;
import dev.jensen.app.Texts;
import dev.jensen.render.AnswerPicture;
import dev.jensen.repl.Asked;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.io.IOException;
import java.nio.file.Path;

/// The picture of the last answer: in characters, or in a file as SVG or PNG.
final class Plot implements Command {
  private static final int LINES = 20;

  @Override
  public String name() {
    return "plot";
  }

  @Override
  public String argument() {
    return "[FILE]";
  }

  @Override
  public String purpose() {
    return "Draw the last answer, in a file as SVG or PNG";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var answer = session.last().flatMap(Asked::answer);
    if (answer.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    var file = FileName.named(argument);
    return file.isPresent()
        ? write(session, file.get(), answer.get())
        : show(session, answer.get());
  }

  private static int show(Session session, Answer answer) throws InterruptedException {
    int columns = session.columns();
    // The launcher says what the locale of the terminal can show.
    var isUnicode = !Boolean.getBoolean("jensen.ascii");
    var text = session.bench().work(() -> AnswerPicture.text(answer, columns, LINES, isUnicode));
    if (text.flatMap(drawn -> drawn).isEmpty()) {
      return session.refuse("there is nothing to draw");
    }
    session.tell(new Remark.Text(text.get().orElseThrow()));
    return ExitStatus.DECIDED;
  }

  private static int write(Session session, Path file, Answer answer) throws InterruptedException {
    try {
      if (!PictureFile.write(file, answer)) {
        return session.refuse("there is nothing to draw");
      }
    } catch (IOException unwritten) {
      return session.refuse(Texts.describe(file.toString(), unwritten));
    }
    session.tell(new Remark.Note("drawn in " + file));
    return ExitStatus.DECIDED;
  }
}
