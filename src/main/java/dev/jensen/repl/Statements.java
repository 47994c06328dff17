package dev.jensen.repl;

import dev.jensen.parse.Lexeme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts lines into statements. A statement ends with its line unless it is unfinished: a bracket is
/// open, or the line ends with an operator, a comma or the like. An empty line, or a line that
/// begins with a colon, ends it in any case, and so does a semicolon.
public final class Statements {
  private final List<String> lines = new ArrayList<>();
  private int number;
  private int first;
  private int open;
  private boolean isOpenEnded;

  /// Starts with the line of that number, from 1.
  public Statements(int firstLine) {
    this.number = firstLine - 1;
  }

  /// A statement that begins at the line and after so many characters of it.
  public record Placed(String text, int line, int indent) {}

  /// The statements of a whole text.
  public static List<Placed> of(String text, int firstLine) {
    var statements = new Statements(firstLine);
    var found = new ArrayList<Placed>();
    text.lines().forEach(line -> found.addAll(statements.add(line)));
    found.addAll(statements.rest());
    return List.copyOf(found);
  }

  /// Whether more lines are to come before the last statement of the text is complete.
  public static boolean isUnfinished(String text) {
    var statements = new Statements(1);
    text.lines().forEach(statements::add);
    return statements.isWaiting() && !text.endsWith("\n");
  }

  /// Whether a statement has begun and is not complete.
  public boolean isWaiting() {
    return !lines.isEmpty();
  }

  /// The statements that are complete with this line.
  public List<Placed> add(String line) {
    number++;
    var found = new ArrayList<Placed>();
    var text = line.strip();
    if (text.isEmpty() || text.startsWith(":")) {
      found.addAll(rest());
    }
    if (text.startsWith(":")) {
      found.add(new Placed(text, number, line.indexOf(':')));
    } else if (!text.isEmpty()) {
      continueWith(line);
      if (!isUnfinished()) {
        found.addAll(rest());
      }
    }
    return found;
  }

  /// What was begun, complete or not.
  public List<Placed> rest() {
    var whole = String.join("\n", lines);
    lines.clear();
    open = 0;
    isOpenEnded = false;
    return parts(whole);
  }

  private void continueWith(String line) {
    if (lines.isEmpty()) {
      first = number;
    }
    lines.add(line);
    var signs = Lexeme.of(line);
    open += Lexeme.depth(signs);
    Lexeme.lastOf(signs).ifPresent(last -> isOpenEnded = last.wantsMore());
  }

  private boolean isUnfinished() {
    return open > 0 || (open == 0 && isOpenEnded);
  }

  /// The parts between semicolons that hold more than comments.
  private List<Placed> parts(String whole) {
    var found = new ArrayList<Placed>();
    int start = 0;
    for (var sign : Lexeme.of(whole)) {
      if (sign.kind() == Lexeme.Kind.SEMICOLON) {
        part(whole, start, sign.start()).ifPresent(found::add);
        start = sign.end();
      }
    }
    part(whole, start, whole.length()).ifPresent(found::add);
    return found;
  }

  private Optional<Placed> part(String whole, int start, int end) {
    var signs =
        Lexeme.of(whole.substring(start, end)).stream()
            .filter(sign -> sign.kind() != Lexeme.Kind.COMMENT)
            .toList();
    if (signs.isEmpty()) {
      return Optional.empty();
    }
    int from = start + signs.get(0).start();
    var before = whole.substring(0, from);
    int line = first + (int) before.chars().filter(c -> c == '\n').count();
    int indent = from - (before.lastIndexOf('\n') + 1);
    return Optional.of(new Placed(whole.substring(from, end).stripTrailing(), line, indent));
  }
}
