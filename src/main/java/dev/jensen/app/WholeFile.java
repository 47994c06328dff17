package dev.jensen.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Writes a file as a whole or not at all: whoever looks finds the old content or the new one, also
/// when a signal ends the program in between.
final class WholeFile {
  private WholeFile() {}

  /// Throws `IOException` for a file that cannot be written.
  static void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      writeInPlace(file, content);
    } else {
      replace(file, content);
    }
  }

  /// For devices and pipes: what stands there is not to be replaced by a file.
  private static void writeInPlace(Path special, byte[] content) throws IOException {
    if (Files.isDirectory(special)) {
      throw new IOException("this is a folder");
    }
    Files.write(special, content);
  }

  private static void replace(Path file, byte[] content) throws IOException {
    // A link stays one: the file it leads to is replaced.
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var folder = Optional.ofNullable(target.getParent()).orElse(target);
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no such folder");
    }
    // Not a temporary file of the system: the new file is to have the usual permissions.
    var draft = folder.resolve(".jensen-" + ProcessHandle.current().pid() + ".draft");
    // For the case that a signal ends the program in between.
    draft.toFile().deleteOnExit();
    try {
      Files.write(draft, content);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
