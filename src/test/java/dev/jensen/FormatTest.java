package dev.jensen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source file is as google-java-format leaves it. `-Djensen.format=apply` rewrites instead.
class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    var apply = "apply".equals(System.getProperty("jensen.format"));
    var unformatted = new ArrayList<Path>();
    List<Path> sources;
    try (var files = Files.walk(Path.of("src"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertFalse(sources.isEmpty());
    for (var source : sources) {
      var text = Files.readString(source);
      var formatted =
          RemoveUnusedImports.removeUnusedImports(new Formatter().formatSourceAndFixImports(text));
      if (!formatted.equals(text)) {
        if (apply) {
          Files.writeString(source, formatted);
        } else {
          unformatted.add(source);
        }
      }
    }
    assertEquals(List.of(), unformatted, "-Djensen.format=apply rewrites them");
  }
}
