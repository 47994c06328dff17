package dev.jensen.app;

import dev.jensen.text.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/// Lines of UTF-8 text, one at a time as they come: ended by a line feed, with or without a
/// carriage return, a byte order mark at the start left out.
public final class Lines {
  /// In bytes.
  static final int LONGEST = 4_000_000;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private boolean isFirst = true;

  public Lines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  public sealed interface Line {
    /// White space at its ends left out.
    record Text(String text) implements Line {}

    /// Too long, or not UTF-8; the rest of the file is not concerned.
    record Unreadable(String message) implements Line {}
  }

  /// Empty at the end. Throws `IOException` also when the whole is UTF-16.
  public Optional<Line> next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var whole = true;
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (bytes.size() < LONGEST) {
        bytes.write(c);
      } else {
        whole = false;
      }
    }
    var first = isFirst;
    isFirst = false;
    return Optional.of(
        whole
            ? line(bytes.toByteArray(), first)
            : new Line.Unreadable("the line is longer than " + LONGEST + " bytes"));
  }

  private static Line line(byte[] bytes, boolean first) throws IOException {
    if (first) {
      // Throws for UTF-16, of which no line could be read.
      Utf8.lenient(bytes);
    }
    try {
      return new Line.Text((first ? Utf8.strict(bytes) : Utf8.part(bytes)).stripTrailing());
    } catch (CharacterCodingException broken) {
      return new Line.Unreadable(String.valueOf(broken.getMessage()));
    }
  }
}
