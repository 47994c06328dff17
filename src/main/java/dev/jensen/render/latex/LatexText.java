package dev.jensen.render.latex;

import java.text.Normalizer;

/// Words as LaTeX.
public final class LatexText {
  private LatexText() {}

  /// Every character as itself; those that the standard fonts lack by their number.
  public static String escaped(String text) {
    var out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> out.append(escaped(c)));
    return out.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '{', '}', '$', '&', '#', '_', '%' -> "\\" + (char) c;
      case '^' -> "\\textasciicircum{}";
      case '~' -> "\\textasciitilde{}";
      case '<' -> "$<$";
      case '>' -> "$>$";
      case '|' -> "$|$";
      case '*' -> "$*$";
      case '"' -> "''";
      case '\n', '\r', '\t' -> " ";
      default -> isKnown(c) ? Character.toString(c) : String.format("(U+%04X)", c);
    };
  }

  private static boolean isKnown(int c) {
    return (c >= ' ' && c < 127)
        || (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7 && c != 0xD0 && c != 0xDE && c != 0xF0
            && c != 0xFE);
  }
}
