package dev.jensen.argument.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The lines of a text that are neither empty nor comments, and the blocks that their indentation
/// makes: a line that is further in than the one before it belongs to that one.
final class Layout {
  private static final int TAB = 8;

  /// A line with its comment cut off; `within` are the numbers of the lines that it belongs to.
  record Row(int number, String text, List<Integer> within) {}

  private record Level(int indent, int number) {}

  private Layout() {}

  static List<Row> rows(String text) {
    var rows = new ArrayList<Row>();
    Deque<Level> open = new ArrayDeque<>();
    var number = 0;
    for (var raw : (Iterable<String>) text.lines()::iterator) {
      number++;
      var line = withoutStop(withoutComment(raw).stripTrailing());
      if (line.isBlank()) {
        continue;
      }
      var indent = indent(line);
      while (!open.isEmpty() && open.peekLast().indent() >= indent) {
        open.removeLast();
      }
      rows.add(new Row(number, line, open.stream().map(Level::number).toList()));
      open.addLast(new Level(indent, number));
    }
    return rows;
  }

  /// A number sign within quotes is part of a file's name.
  private static String withoutComment(String line) {
    var quoted = false;
    for (int i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      quoted ^= c == '"';
      if (c == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /// Lines may end like sentences.
  private static String withoutStop(String line) {
    return line.endsWith(".") ? line.substring(0, line.length() - 1).stripTrailing() : line;
  }

  private static int indent(String line) {
    var width = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      width = line.charAt(i) == '\t' ? (width / TAB + 1) * TAB : width + 1;
    }
    return width;
  }
}
