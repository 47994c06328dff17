package dev.jensen.repl;

import dev.jensen.parse.Lexeme;
import java.util.ArrayList;
import java.util.List;

/// Conditions with commas between them.
final class Conditions {
  private Conditions() {}

  /// Each for itself, on one line.
  static List<String> of(String text) {
    var found = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (var sign : Lexeme.of(text)) {
      depth += Lexeme.depth(List.of(sign));
      if (depth == 0 && sign.kind() == Lexeme.Kind.COMMA) {
        found.add(Memory.flat(text.substring(start, sign.start())));
        start = sign.end();
      }
    }
    found.add(Memory.flat(text.substring(start)));
    return List.copyOf(found);
  }
}
