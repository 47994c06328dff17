package dev.jensen.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The folder that everything is written to. Files are replaced as a whole or not at all, and a
/// link that stands in the place of a file or folder is not followed.
final class OutputFolder {
  private final Path root;

  private OutputFolder(Path root) {
    this.root = root;
  }

  /// The folder, made where there is none.
  static OutputFolder at(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new OutputFolder(folder.toRealPath());
  }

  Path root() {
    return root;
  }

  /// Writes a file; the parts of its path are plain names.
  void write(String text, String... path) throws IOException {
    var file = root;
    for (int i = 0; i < path.length - 1; i++) {
      file = subfolder(file, path[i]);
    }
    file = inside(file, path[path.length - 1]);
    var draft = file.resolveSibling(".draft-" + Thread.currentThread().threadId());
    try {
      Files.deleteIfExists(draft);
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path subfolder(Path folder, String name) throws IOException {
    var below = inside(folder, name);
    if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(below);
    }
    return below;
  }

  private static Path inside(Path folder, String name) {
    var file = folder.resolve(name);
    if (name.isEmpty()
        || name.startsWith("..")
        || file.getNameCount() != folder.getNameCount() + 1
        || !file.startsWith(folder)) {
      throw new IllegalArgumentException("no name of a file: " + name);
    }
    return file;
  }

  /// The text of a file that was written; empty where there is none.
  Optional<String> read(String folder, String name) {
    try {
      return Optional.of(Files.readString(inside(inside(root, folder), name)));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
