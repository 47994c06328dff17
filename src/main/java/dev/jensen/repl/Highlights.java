package dev.jensen.repl;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Lexeme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How the parts of a statement look while it is typed.
public final class Highlights {
  private static final Set<String> FUNCTIONS =
      Atoms.all().stream()
          .filter(atom -> atom.maximumArity() > 0)
          .map(atom -> atom.name())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> STATEMENTS = Set.of("assume", "forget", "show");

  private Highlights() {}

  /// What a part is.
  public enum Look {
    FUNCTION,
    WORD,
    NUMBER,
    TEXT,
    COMMENT,
    COMMAND,
    /// The bracket at the cursor, and the one that belongs to it.
    MATCHED,
    /// A closing bracket that closes nothing.
    UNMATCHED
  }

  /// From `start` to before `end`.
  public record Span(int start, int end, Look look) {}

  /// The parts that do not look plain, in their order. The cursor is between characters; the
  /// bracket before it counts as being at it, then the one behind it.
  public static List<Span> of(String text, int cursor) {
    var spans = new ArrayList<Span>();
    if (text.startsWith(":")) {
      int end = text.indexOf(' ');
      spans.add(new Span(0, end < 0 ? text.length() : end, Look.COMMAND));
      return spans;
    }
    var signs = Lexeme.of(text);
    var brackets = brackets(signs, cursor);
    for (int i = 0; i < signs.size(); i++) {
      var sign = signs.get(i);
      var isFirst = i == 0;
      Optional.ofNullable(brackets.get(i))
          .or(() -> look(sign, isFirst))
          .ifPresent(look -> spans.add(new Span(sign.start(), sign.end(), look)));
    }
    return spans;
  }

  private static Optional<Look> look(Lexeme sign, boolean isFirst) {
    return switch (sign.kind()) {
      case NUMBER -> Optional.of(Look.NUMBER);
      case WORD -> Optional.of(Look.WORD);
      case STRING -> Optional.of(Look.TEXT);
      case COMMENT -> Optional.of(Look.COMMENT);
      case NAME -> look(sign.text(), isFirst);
      default -> Optional.empty();
    };
  }

  private static Optional<Look> look(String name, boolean isFirst) {
    if (isFirst && STATEMENTS.contains(name)) {
      return Optional.of(Look.WORD);
    }
    return FUNCTIONS.contains(name) ? Optional.of(Look.FUNCTION) : Optional.empty();
  }

  private static Map<Integer, Look> brackets(List<Lexeme> signs, int cursor) {
    var looks = new HashMap<Integer, Look>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < signs.size(); i++) {
      var sign = signs.get(i);
      if (sign.kind() == Lexeme.Kind.OPEN) {
        open.push(i);
      } else if (sign.kind() == Lexeme.Kind.CLOSE && open.isEmpty()) {
        looks.put(i, Look.UNMATCHED);
      } else if (sign.kind() == Lexeme.Kind.CLOSE) {
        int opening = open.pop();
        if (isAt(sign, cursor) || isAt(signs.get(opening), cursor)) {
          looks.put(i, Look.MATCHED);
          looks.put(opening, Look.MATCHED);
        }
      }
    }
    return looks;
  }

  private static boolean isAt(Lexeme bracket, int cursor) {
    return bracket.end() == cursor || bracket.start() == cursor;
  }
}
