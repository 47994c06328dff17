package dev.jensen.repl.command;

import dev.jensen.app.PictureFile;
import dev.jensen.render.AnswerPicture;
import dev.jensen.repl.Command;
import dev.jensen.repl.Session;
import java.util.Optional;

/// The picture of the last answer, in characters or in a file.
final class Plot implements Command {
  private static final int LINES = 20;
  private static final String NOTHING = "there is nothing to draw";

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
    return "Draw the last answer, here or into a file that ends in .svg or .png";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    if (!argument.isEmpty()) {
      return FileName.named(argument).filter(file -> !PictureFile.isPossible(file)).isPresent()
          ? session.refuse("a picture ends in .svg or .png")
          : Documents.write(session, argument, PictureFile::write, NOTHING);
    }
    int columns = session.columns();
    return Documents.show(
        session,
        answer ->
            session
                .bench()
                .work(() -> AnswerPicture.text(answer, columns, LINES, isUnicode()))
                .flatMap(text -> text),
        NOTHING);
  }

  /// The launcher says where the terminal shows no more than ASCII.
  private static boolean isUnicode() {
    return !Boolean.getBoolean("jensen.ascii")
        && Optional.ofNullable(System.getProperty("stdout.encoding")).orElse("").startsWith("UTF");
  }
}
