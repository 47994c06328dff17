package dev.jensen.argument.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Absolute values written with bars, as in `|x - 1|`.
final class Bars {
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final String BEFORE_AN_OPERAND = "+-*/^<>=≤≥,(:|·";

  private Bars() {}

  /// With `abs(...)` in their place; where they do not match, the line as it is.
  static Rewritten replaced(Rewritten line) {
    var kinds = kinds(line.text());
    var open = 0;
    for (var isOpening : kinds) {
      open += isOpening ? 1 : -1;
      if (open < 0) {
        return line;
      }
    }
    if (open != 0 || kinds.isEmpty()) {
      return line;
    }
    var next = kinds.iterator();
    return line.replace(BAR, bar -> next.next() ? "abs(" : ")");
  }

  /// For each bar whether it opens: within another one it does so where an operand is due.
  private static List<Boolean> kinds(String text) {
    var kinds = new ArrayList<Boolean>();
    var open = 0;
    var before = '(';
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '|') {
        var opens = open == 0 || BEFORE_AN_OPERAND.indexOf(before) >= 0;
        kinds.add(opens);
        open += opens ? 1 : -1;
        before = opens ? '(' : ')';
      } else if (!Character.isWhitespace(c)) {
        before = c;
      }
    }
    return kinds;
  }
}
