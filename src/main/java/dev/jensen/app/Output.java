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

  public void write(String text) throws IOException {
    if (file.isEmpty()) {
      console.print(text);
      console.flush();
      return;
    }
    var target = file.get().toAbsolutePath();
    var folder = Optional.ofNullable(target.getParent()).orElse(target);
    if (!Files.isDirectory(folder)) {
      throw new IOException(file.get() + ": there is no such folder");
    }
    // Not a temporary file of the system: the new file is to have the usual permissions.
    var draft = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
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
