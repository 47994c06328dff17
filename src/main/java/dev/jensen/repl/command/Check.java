package dev.jensen.repl.command;

import dev.jensen.app.CheckCommand;
import dev.jensen.app.Console;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Replays proofs, as the program's command `check` does.
final class Check implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String argument() {
    return "FILE";
  }

  @Override
  public String purpose() {
    return "Check the proof in a file, or those in a folder, by the kernel alone";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var file = FileName.named(argument);
    if (file.isEmpty()) {
      return session.refuse("which file? ':check FILE'");
    }
    var said = new ByteArrayOutputStream();
    var console = new Console(InputStream.nullInputStream(), said, said);
    int status = CheckCommand.check(List.of(file.get()), console);
    session.tell(new Remark.Text(said.toString(StandardCharsets.UTF_8)));
    return status;
  }
}
