package dev.jensen.repl.command;

/// A paragraph on so many columns, where words allow it.
final class Wrapped {
  private Wrapped() {}

  /// Further lines are indented to the end of `head`.
  static String of(String head, String words, int columns) {
    var text = new StringBuilder();
    var line = new StringBuilder(head);
    var indent = " ".repeat(head.length());
    var isStart = true;
    for (var word : words.strip().split(" +", -1)) {
      if (!isStart && line.length() + 1 + word.length() > columns) {
        text.append(line).append('\n');
        line = new StringBuilder(indent);
        isStart = true;
      }
      line.append(isStart ? "" : " ").append(word);
      isStart = false;
    }
    return text.append(line).append('\n').toString();
  }
}
