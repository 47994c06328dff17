package dev.jensen.grade.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The arguments of a file with several. Each keeps its place: the lines before it are empty, so
/// that lines are counted as in the file.
final class Sections {
  private static final Pattern BEGINNING = Pattern.compile("\\s*problem\\s*:.*");
  private static final int MOST = 200;

  private Sections() {}

  static List<String> of(String text) {
    var lines = text.lines().toList();
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < lines.size() && starts.size() < MOST; i++) {
      if (BEGINNING.matcher(lines.get(i)).matches()) {
        starts.add(i);
      }
    }
    if (starts.size() < 2) {
      return List.of(text);
    }
    var sections = new ArrayList<String>();
    for (int k = 0; k < starts.size(); k++) {
      var start = k == 0 ? 0 : starts.get(k);
      var end = k + 1 < starts.size() ? starts.get(k + 1) : lines.size();
      sections.add("\n".repeat(start) + String.join("\n", lines.subList(start, end)) + "\n");
    }
    return sections;
  }
}
