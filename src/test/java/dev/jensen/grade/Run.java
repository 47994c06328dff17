package dev.jensen.grade;

import dev.jensen.Jensen;
import dev.jensen.app.CommandLineInterface;
import dev.jensen.app.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one run of `jensen grade` said, and what it wrote.
record Run(int status, String out, String err) {

  static Run of(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(new ByteArrayInputStream(new byte[0]), out, err);
    int status =
        CommandLineInterface.of(Jensen::decide, console)
            .with(new GradeCommand(console))
            .execute(arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// All files below a folder but what a run keeps for the next one, by their paths.
  static SortedMap<String, String> written(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString();
        if (!name.startsWith(".checked")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }
}
