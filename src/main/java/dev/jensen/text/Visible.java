package dev.jensen.text;

/// Text of unknown origin, made fit to be shown on a terminal.
public final class Visible {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char PICTURES = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';

  private Visible() {}

  /// The text with as many characters, in which what would control the terminal or turn the
  /// direction of writing stands as a picture or as U+FFFD. Tabs stay.
  public static String of(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().map(Visible::shown).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int shown(int code) {
    if (code == '\t') {
      return code;
    }
    if (code < ' ') {
      return PICTURES + code;
    }
    return switch (Character.getType(code)) {
      case Character.CONTROL -> code == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
      case Character.SURROGATE,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> code;
    };
  }
}
