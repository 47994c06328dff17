package dev.jensen.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8 text, one at a time as they come: ended by a line feed, with or without a
/// carriage return, a byte order mark at the start left out. Of a line that is too long the rest is
/// skipped.
public final class Lines {
  public static final int LONGEST = 4_000_000;

  private final BufferedReader reader;
  private boolean isFirst = true;

  public Lines(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /// `whole` is false for a line that was cut at the limit.
  public record Line(String text, boolean whole) {}

  /// Empty at the end.
  public Optional<Line> next() throws IOException {
    var text = new StringBuilder();
    var whole = true;
    int c = reader.read();
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        whole = false;
      }
    }
    if (isFirst && !text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text.deleteCharAt(0);
    }
    isFirst = false;
    return Optional.of(new Line(text.toString().strip(), whole));
  }
}
