package dev.jensen.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Where an answer goes: to a file, which is replaced as a whole or not at all, or to the console.
public record Output(Optional<Path> file, PrintWriter console) {

  /// Throws `IOException` for a file that cannot be written.
  public void write(String text) throws IOException {
    if (file.isEmpty()) {
      console.print(text);
      console.flush();
    } else if (Files.exists(file.get()) && !Files.isRegularFile(file.get())) {
      writeInPlace(file.get(), text);
    } else {
      replace(file.get(), text);
    }
  }

  /// For devices and pipes: what stands there is not to be replaced by a file.
  private static void writeInPlace(Path special, String text) throws IOException {
    if (Files.isDirectory(special)) {
      throw new IOException("this is a folder");
    }
    Files.writeString(special, text, StandardCharsets.UTF_8);
  }

  private static void replace(Path file, String text) throws IOException {
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
      Files.writeString(draft, text, StandardCharsets.UTF_8);
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
