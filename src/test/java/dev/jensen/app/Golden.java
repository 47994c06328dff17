package dev.jensen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares texts with files; `-Djensen.golden=apply` writes the files instead.
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/answers");

  private Golden() {}

  static void check(String name, String text) throws IOException {
    var file = FOLDER.resolve(name);
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
