package dev.jensen.grade.hand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Where the work of one student is: a folder, or a file, or (by mistake) several of them with the
/// same name.
public record Sources(String student, List<Path> paths) {
  static final List<String> KINDS = List.of(".argument", ".yaml", ".yml");

  public Sources {
    paths = List.copyOf(paths);
  }

  /// The students of a class in the order of their names. What begins with a dot is passed over.
  public static List<Sources> in(Path folder) throws IOException {
    var byName = new TreeMap<String, List<Path>>();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var path : entries) {
        var file = String.valueOf(path.getFileName());
        if (!file.startsWith(".")) {
          byName.computeIfAbsent(student(path, file), name -> new ArrayList<>()).add(path);
        }
      }
    }
    return byName.entrySet().stream()
        .map(entry -> new Sources(entry.getKey(), entry.getValue().stream().sorted().toList()))
        .toList();
  }

  private static String student(Path path, String file) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? file : withoutKind(file);
  }

  /// The name of a file without the ending that says what is in it.
  static String withoutKind(String file) {
    return KINDS.stream()
        .filter(kind -> file.endsWith(kind) && file.length() > kind.length())
        .findFirst()
        .map(kind -> file.substring(0, file.length() - kind.length()))
        .orElse(file);
  }
}
