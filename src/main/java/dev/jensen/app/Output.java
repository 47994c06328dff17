package dev.jensen.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Where an answer goes: to a file, which is replaced as a whole or not at all, or to the console.
public record Output(Optional<Path> file, PrintWriter console) {

  /// Throws `IOException` for a file that cannot be written.
  public void write(String text) throws IOException {
    if (file.isEmpty()) {
      console.print(text);
      console.flush();
    } else {
      WholeFile.write(file.get(), text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
