package dev.jensen.repl.terminal;

import java.util.Locale;
import java.util.Map;

/// What to write where the terminal shows only ASCII: Greek letters by their names, signs of the
/// language in their other spelling.
final class Ascii {
  private static final Map<Integer, String> SIGNS =
      Map.of(
          (int) '≤', "<=", (int) '≥', ">=", (int) '≠', "!=", (int) '−', "-", (int) '·', "*",
          (int) '×', "*", (int) '²', "^2", (int) '³', "^3", (int) '∞', "inf");

  private Ascii() {}

  static String of(String text) {
    var ascii = new StringBuilder();
    text.codePoints().forEach(c -> ascii.append(c < 128 ? Character.toString(c) : sign(c)));
    return ascii.toString();
  }

  private static String sign(int c) {
    var name = String.valueOf(Character.getName(c));
    var greek = name.replaceFirst("GREEK (SMALL|CAPITAL) LETTER (\\w+)", "$2");
    if (greek.equals(name)) {
      return SIGNS.getOrDefault(c, "?");
    }
    var small = greek.toLowerCase(Locale.ROOT);
    return name.contains("SMALL") ? small : greek.charAt(0) + small.substring(1);
  }
}
