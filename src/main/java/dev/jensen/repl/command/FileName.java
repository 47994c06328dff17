package dev.jensen.repl.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Names of files as users type them.
final class FileName {
  private FileName() {}

  /// Quotes around the name are left out, and `~/` is the home folder; empty if it names no file.
  static Optional<Path> named(String argument) {
    var name = argument.replaceFirst("^(['\"])(.*)\\1$", "$2");
    if (name.startsWith("~/")) {
      name = System.getProperty("user.home") + name.substring(1);
    }
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException wrong) {
      return Optional.empty();
    }
  }
}
