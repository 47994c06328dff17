package dev.jensen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The files that a document speaks of.
final class Links {
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");
  private static final Pattern NAMED =
      Pattern.compile("`((?:src|docs|grammar|proofs|\\.ci)/[\\w./-]*|[A-Z]+\\.md|pom\\.xml)`");

  private Links() {}

  /// The targets of its links within the repository.
  static List<Path> in(Path document) throws IOException {
    var folder = document.toAbsolutePath().resolveSibling("");
    return LINK.matcher(Files.readString(document))
        .results()
        .map(link -> folder.resolve(link.group(1)))
        .toList();
  }

  /// The files that it names from the root of the repository.
  static List<Path> namedIn(Path document) throws IOException {
    return NAMED
        .matcher(Files.readString(document))
        .results()
        .map(name -> Path.of(name.group(1)))
        .toList();
  }
}
