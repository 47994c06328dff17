package dev.jensen.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The problems of one folder of `proofs/`, from its `problems.txt`: a title after `#`, then blocks
/// of lines `key: value`, with blank lines between them.
record Topic(Path folder, String title, List<Entry> entries) {
  static final Path PROOFS = Path.of("proofs");
  private static final String LIST = "problems.txt";
  private static final Pattern BLANK = Pattern.compile("\n\\s*\n");
  private static final Pattern LINE = Pattern.compile("(\\w+): (\\S.*)");

  /// All topics by the names of their folders.
  static List<Topic> all() {
    try (var folders = Files.list(PROOFS)) {
      return folders.filter(Files::isDirectory).sorted().map(Topic::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Topic read(Path folder) {
    try {
      var blocks = BLANK.splitAsStream(Files.readString(folder.resolve(LIST))).toList();
      var title = blocks.get(0).substring("# ".length());
      var entries = blocks.stream().skip(1).map(block -> entry(folder, block)).toList();
      return new Topic(folder, title, entries);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Entry entry(Path folder, String block) {
    var fields = new TreeMap<String, String>();
    for (var line : block.lines().toList()) {
      var matcher = LINE.matcher(line);
      if (!matcher.matches() || fields.put(matcher.group(1), matcher.group(2)) != null) {
        throw new IllegalArgumentException(folder.resolve(LIST) + ": " + line);
      }
    }
    return Entry.of(folder, fields);
  }
}
