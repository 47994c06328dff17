package dev.jensen.repl.terminal;

import dev.jensen.repl.Completions;
import dev.jensen.repl.Session;
import dev.jensen.repl.Statements;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Tells the line editor whether a statement goes on, and which word is being typed.
record SignParser(Session session) implements Parser {

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && Statements.isUnfinished(line)) {
      throw new EOFError(-1, -1, "a bracket is open");
    }
    if (context == ParseContext.COMPLETE) {
      int start = Completions.at(session, line, cursor).start();
      return new Word(line, cursor, line.substring(start, cursor));
    }
    return new Word(line, cursor, line);
  }

  @Override
  public boolean isEscapeChar(char character) {
    return false;
  }

  /// A line as one word, which ends at the cursor.
  private record Word(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean isComplete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
