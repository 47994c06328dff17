package dev.jensen.repl.terminal;

import dev.jensen.repl.Highlights;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// Colours a statement while it is typed.
record SignHighlighter(Palette palette) implements Highlighter {

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (!palette.isOn()) {
      return new AttributedString(buffer);
    }
    var text = new AttributedStringBuilder();
    int plain = 0;
    for (var span : Highlights.of(buffer, reader.getBuffer().cursor())) {
      text.append(buffer, plain, span.start());
      text.styled(palette.style(span.look()), buffer.substring(span.start(), span.end()));
      plain = span.end();
    }
    return text.append(buffer, plain, buffer.length()).toAttributedString();
  }
}
