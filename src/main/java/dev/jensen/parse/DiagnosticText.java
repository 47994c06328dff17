package dev.jensen.parse;

import dev.jensen.text.Visible;
import java.util.List;

/// Writes diagnostics for people.
final class DiagnosticText {
  private static final int WIDTH = 96;
  private static final int SHOWN_BEFORE = 40;
  private static final String CUT = "...";

  private DiagnosticText() {}

  static String of(Diagnostic diagnostic, String text) {
    var input = diagnostic.input().equals(Diagnostic.PROBLEM) ? "" : diagnostic.input() + ", ";
    return input + "line " + diagnostic.line() + ", " + inLine(diagnostic, text);
  }

  /// From the column on.
  static String inLine(Diagnostic diagnostic, String text) {
    var written = new StringBuilder("column ").append(diagnostic.column()).append(": ");
    written.append(Visible.of(diagnostic.message()));
    excerpt(diagnostic, text).forEach(line -> written.append("\n  ").append(line));
    diagnostic.hint().ifPresent(hint -> written.append("\nhint: ").append(Visible.of(hint)));
    return written.toString();
  }

  private static List<String> excerpt(Diagnostic diagnostic, String text) {
    var lines = text.split("\n", -1);
    if (diagnostic.line() > lines.length) {
      return List.of();
    }
    var line = lines[diagnostic.line() - 1].replace("\r", "").codePoints().toArray();
    var column = Math.min(diagnostic.column() - 1, line.length);
    var first = line.length <= WIDTH ? 0 : Math.max(0, column - SHOWN_BEFORE);
    var last = Math.min(line.length, first + WIDTH);
    var shown = new String(line, first, last - first);
    var carets = Math.max(1, Math.min(diagnostic.length(), last - column));
    var before = first > 0 ? CUT : "";
    return List.of(
        before + Visible.of(shown) + (last < line.length ? CUT : ""),
        " ".repeat(before.length()) + indent(line, first, column) + "^".repeat(carets));
  }

  /// Tabs stay tabs, so that the caret stands under its character.
  private static String indent(int[] line, int first, int column) {
    var text = new StringBuilder();
    for (var i = first; i < column; i++) {
      text.append(line[i] == '\t' ? '\t' : ' ');
    }
    return text.toString();
  }
}
