package dev.jensen.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A recorded session: inputs behind prompts, each followed by its answer.
record Recording(Path file, List<Exchange> exchanges) {
  private static final Path FOLDER = Path.of("src/test/resources/sessions");
  private static final String PROMPT = "jensen> ";
  private static final String CONTINUED = "      > ";

  /// The lines of an input, and those of the answer without empty ones.
  record Exchange(List<String> lines, List<String> answer) {
    /// As it stands on the screen.
    String input() {
      return PROMPT + String.join("\n" + CONTINUED, lines) + "\n";
    }
  }

  static List<Recording> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      var found = new ArrayList<Recording>();
      for (var file : files.sorted().toList()) {
        found.add(new Recording(file, exchanges(Files.readAllLines(file))));
      }
      return found;
    }
  }

  private static List<Exchange> exchanges(List<String> text) {
    var found = new ArrayList<Exchange>();
    for (var line : text) {
      if (line.startsWith(PROMPT)) {
        found.add(new Exchange(new ArrayList<>(), new ArrayList<>()));
        found.getLast().lines().add(line.substring(PROMPT.length()));
      } else if (line.startsWith(CONTINUED)) {
        found.getLast().lines().add(line.substring(CONTINUED.length()));
      } else if (!line.isBlank()) {
        found.getLast().answer().add(line);
      }
    }
    return found;
  }

  /// What is typed, as text for a pipe.
  String input() {
    var lines = exchanges.stream().flatMap(exchange -> exchange.lines().stream()).toList();
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String toString() {
    return String.valueOf(file.getFileName());
  }
}
