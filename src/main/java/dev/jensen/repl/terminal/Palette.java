package dev.jensen.repl.terminal;

import dev.jensen.repl.Highlights.Look;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// The colours of a session, none at all where they are not wanted. What they say is never said by
/// colour alone.
record Palette(boolean isOn) {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  /// None if the environment variable NO_COLOR has a value, or on a terminal without colours.
  static Palette of(String noColor, int colours) {
    return new Palette(noColor.isEmpty() && colours >= 8);
  }

  AttributedStyle style(Look look) {
    return chosen(
        switch (look) {
          case FUNCTION -> PLAIN.foreground(AttributedStyle.CYAN);
          case WORD -> PLAIN.foreground(AttributedStyle.BLUE).bold();
          case NUMBER -> PLAIN.foreground(AttributedStyle.YELLOW);
          case TEXT -> PLAIN.foreground(AttributedStyle.GREEN);
          case COMMENT -> PLAIN.faint();
          case COMMAND -> PLAIN.foreground(AttributedStyle.MAGENTA);
          case MATCHED -> PLAIN.bold().underline();
          case UNMATCHED -> PLAIN.foreground(AttributedStyle.RED).inverse();
        });
  }

  AttributedStyle prompt() {
    return chosen(PLAIN.foreground(AttributedStyle.BLUE).bold());
  }

  AttributedStyle fault() {
    return chosen(PLAIN.foreground(AttributedStyle.RED).bold());
  }

  AttributedStyle title() {
    return chosen(PLAIN.bold());
  }

  AttributedStyle aside() {
    return chosen(PLAIN.faint());
  }

  /// For the line that says what was decided.
  AttributedStyle verdict(String line) {
    var colour =
        line.startsWith("invalid")
            ? AttributedStyle.RED
            : line.startsWith("unknown")
                ? AttributedStyle.YELLOW
                : line.startsWith("neither") ? AttributedStyle.MAGENTA : AttributedStyle.GREEN;
    return chosen(PLAIN.foreground(colour).bold());
  }

  AttributedString paint(String text, AttributedStyle style) {
    return new AttributedString(text, style);
  }

  private AttributedStyle chosen(AttributedStyle style) {
    return isOn ? style : PLAIN;
  }
}
