package dev.jensen.repl.terminal;

import dev.jensen.repl.Completions;
import dev.jensen.repl.Session;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers the completions of a session.
record SignCompleter(Session session) implements Completer {

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (var each : Completions.at(session, line.line(), line.cursor()).candidates()) {
      var text = each.text();
      candidates.add(new Candidate(text, text, each.kind(), null, null, null, each.isComplete()));
    }
  }
}
