package dev.jensen.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a program keeps what it remembers between runs, by the XDG Base Directory Specification:
/// `$XDG_STATE_HOME/jensen`, else `~/.local/state/jensen`.
final class StateFolder {
  private StateFolder() {}

  /// A file in the folder, which is made if need be; empty where it cannot be.
  static Optional<Path> file(String name, Optional<String> stateHome, String home) {
    try {
      // The specification says that relative paths are to be ignored.
      var base =
          stateHome
              .filter(path -> Path.of(path).isAbsolute())
              .map(Path::of)
              .orElse(Path.of(home, ".local", "state"));
      return Optional.of(Files.createDirectories(base.resolve("jensen")).resolve(name));
    } catch (IOException | InvalidPathException unusable) {
      return Optional.empty();
    }
  }
}
