package dev.jensen.render.text;

import java.util.List;
import java.util.regex.Pattern;

/// Text of at most so many columns, where words allow it.
public final class Page {
  private static final Pattern SPACES = Pattern.compile(" +");

  private final StringBuilder text = new StringBuilder();
  private final int columns;

  public Page(int columns) {
    this.columns = columns;
  }

  public void blank() {
    text.append('\n');
  }

  /// A line as it is.
  public void line(String line) {
    text.append(line).append('\n');
  }

  /// A paragraph behind `head`; further lines are indented to the end of it.
  public void paragraph(String head, String words) {
    var line = new StringBuilder(head);
    var indent = " ".repeat(head.length());
    var isStart = true;
    for (var word : SPACES.splitAsStream(words.strip()).toList()) {
      if (!isStart && line.length() + 1 + word.length() > columns) {
        line(line.toString());
        line = new StringBuilder(indent);
        isStart = true;
      }
      line.append(isStart ? "" : " ").append(word);
      isStart = false;
    }
    line(line.toString());
  }

  /// Rows of two columns, aligned; a first column that is too long has the second below it.
  public void table(String indent, List<List<String>> rows) {
    int longest = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    int width = Math.min(longest, columns / 2);
    for (var row : rows) {
      var first = row.get(0);
      if (first.length() > width) {
        paragraph(indent, first);
        paragraph(indent + " ".repeat(width + 2), row.get(1));
      } else {
        paragraph(indent + first + " ".repeat(width - first.length() + 2), row.get(1));
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
