package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.app.Output;
import dev.jensen.app.Texts;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The statements of the session as text, which `:load` and a pipe replay.
final class Save implements Command {
  private static final String HEAD = "# A session with Jensen; ':load' replays it.";

  @Override
  public String name() {
    return "save";
  }

  @Override
  public String argument() {
    return "FILE";
  }

  @Override
  public String purpose() {
    return "Write the statements of this session to a file";
  }

  @Override
  public int run(Session session, String argument) {
    var file = FileName.named(argument);
    if (file.isEmpty()) {
      return session.refuse("which file? ':save FILE'");
    }
    try {
      if (!isOurs(file.get())) {
        return session.refuse(
            file.get() + " exists and is not a saved session; it is left as it is");
      }
      var text = HEAD + "\n" + String.join("\n", session.transcript()) + "\n";
      new Output(file, new PrintWriter(Writer.nullWriter())).write(text);
    } catch (IOException unusable) {
      return session.refuse(Texts.describe(argument, unusable));
    }
    session.tell(new Remark.Note("saved to " + file.get()));
    return ExitStatus.DECIDED;
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.exists(file)) {
      return true;
    }
    try (var lines = Files.newBufferedReader(file)) {
      return Optional.ofNullable(lines.readLine()).orElse(HEAD).equals(HEAD);
    }
  }
}
