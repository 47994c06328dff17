package dev.jensen.repl.command;

import dev.jensen.answer.Answer;
import dev.jensen.app.ExitStatus;
import dev.jensen.app.Texts;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the commands have in common that show the last answer in another form, or write it to a
/// file.
final class Documents {
  private Documents() {}

  /// Makes something of the last answer; empty where that takes too long or is not possible.
  @FunctionalInterface
  interface Form {
    Optional<String> of(Answer answer) throws InterruptedException;
  }

  /// Writes something of the last answer; false where there is nothing to write.
  @FunctionalInterface
  interface Writing {
    boolean write(Path file, Answer answer) throws IOException, InterruptedException;
  }

  static int show(Session session, Form form, String without) throws InterruptedException {
    var answer = session.last().flatMap(asked -> asked.answer());
    if (answer.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    var text = form.of(answer.get());
    if (text.isEmpty()) {
      return session.refuse(without);
    }
    session.tell(new Remark.Text(text.get()));
    return ExitStatus.DECIDED;
  }

  static int write(Session session, String argument, Writing writing, String without)
      throws InterruptedException {
    var answer = session.last().flatMap(asked -> asked.answer());
    if (answer.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    var file = FileName.named(argument);
    if (file.isEmpty()) {
      return session.refuse("'" + argument + "' is not the name of a file");
    }
    try {
      if (!writing.write(file.get(), answer.get())) {
        return session.refuse(without);
      }
    } catch (IOException unusable) {
      return session.refuse(Texts.describe(argument, unusable));
    }
    session.tell(new Remark.Note("written to " + file.get()));
    return ExitStatus.DECIDED;
  }
}
