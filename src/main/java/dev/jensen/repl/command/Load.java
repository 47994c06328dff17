package dev.jensen.repl.command;

import dev.jensen.app.Texts;
import dev.jensen.repl.Command;
import dev.jensen.repl.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Runs the statements in a file.
final class Load implements Command {
  private static final int LONGEST = 10_000_000;

  /// The files that are being read, so that none reads itself.
  private final Set<Path> open = new HashSet<>();

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String argument() {
    return "FILE";
  }

  @Override
  public String purpose() {
    return "Run the statements in a file";
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var file = FileName.named(argument);
    if (file.isEmpty()) {
      return session.refuse("which file? ':load FILE'");
    }
    Path real;
    String text;
    try {
      real = file.get().toRealPath();
      try (var in = Files.newInputStream(real)) {
        text = Texts.all(in, LONGEST);
      }
    } catch (IOException unusable) {
      return session.refuse(Texts.describe(argument, unusable));
    }
    if (!open.add(real)) {
      return session.refuse(file.get() + " is being loaded already");
    }
    try {
      return session.say(text, file.get().toString());
    } finally {
      open.remove(real);
    }
  }
}
