package dev.jensen.repl;

import dev.jensen.parse.Diagnostic;
import dev.jensen.parse.Lexeme;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A problem as the parser gets it: the definitions that it needs, one on each line, then what was
/// typed, then the conditions that were assumed, one on each line. So a place in the whole can be
/// traced back to where it was written.
record Wording(List<String> definitions, String typed, List<String> assumed) {
  private static final String END = ";";
  private static final String NO_VARIABLE = "0 in _ where\n";

  static Wording of(Memory memory, String typed) {
    var assumed = memory.about(typed);
    var words = Memory.wordsIn(typed + "\n" + String.join("\n", assumed));
    return new Wording(memory.needed(words), typed, assumed);
  }

  /// The problem, its text on one line; throws `ProblemException` with a place in `whole()`.
  Problem read(ProblemParser parser) {
    var problem = parser.parse(whole());
    return new Problem(flat(), problem.statement(), problem.fixed());
  }

  String whole() {
    var lines = new ArrayList<String>();
    definitions.forEach(definition -> lines.add(definition + END));
    lines.add(typed);
    for (int i = 0; i < assumed.size(); i++) {
      lines.add(before(i) + assumed.get(i));
    }
    return String.join("\n", lines);
  }

  private String flat() {
    var text = new StringBuilder();
    definitions.forEach(definition -> text.append(definition).append(END + " "));
    text.append(Memory.flat(typed));
    for (int i = 0; i < assumed.size(); i++) {
      text.append(i == 0 && !hasConditions() ? " " : "").append(before(i)).append(assumed.get(i));
    }
    return text.toString();
  }

  private String before(int index) {
    return index == 0 && !hasConditions() ? "where " : ", ";
  }

  private boolean hasConditions() {
    return Lexeme.of(typed).stream().anyMatch(sign -> sign.text().equals("where"));
  }

  /// A fault with the text it is in. Lines of what was typed count from 1; other texts are named.
  Remark.Slip locate(Diagnostic fault) {
    int line = fault.line() - definitions.size();
    int lines = (int) typed.chars().filter(c -> c == '\n').count() + 1;
    if (line < 1) {
      var definition = definitions.get(fault.line() - 1);
      return new Remark.Slip(moved(fault, "the definition", 1, 0), definition);
    }
    int index = line - lines - 1;
    if (index >= assumed.size()) {
      return atTheEnd(fault, lines);
    }
    if (index >= 0) {
      int shift = -before(index).length();
      return new Remark.Slip(moved(fault, "the assumption", 1, shift), assumed.get(index));
    }
    return new Remark.Slip(moved(fault, fault.input(), line, 0), typed);
  }

  /// A problem that is well-formed if what was typed are well-formed conditions. Their symbols are
  /// parameters, of which anything may be assumed.
  String asConditions() {
    return new Wording(definitions, NO_VARIABLE + typed, List.of()).whole();
  }

  /// The same as `locate` for a fault in that problem.
  Remark.Slip locateConditions(Diagnostic fault) {
    int line = fault.line() - 1;
    return line == definitions.size()
        ? atTheEnd(fault, (int) typed.lines().count())
        : locate(moved(fault, fault.input(), line, 0));
  }

  /// What is missed behind the text is missed at its end.
  private Remark.Slip atTheEnd(Diagnostic fault, int lines) {
    int column = typed.length() - typed.lastIndexOf('\n');
    return new Remark.Slip(
        new Diagnostic(
            fault.kind(), fault.input(), lines, column, 1, fault.message(), fault.hint()),
        typed);
  }

  static Diagnostic moved(Diagnostic fault, String input, int line, int shift) {
    return new Diagnostic(
        fault.kind(),
        input,
        line,
        Math.max(1, fault.column() + shift),
        fault.length(),
        fault.message(),
        fault.hint());
  }

  /// The name that a definition defines, and an expression that uses it once.
  static Optional<Use> use(String definition) {
    var signs =
        Lexeme.of(definition).stream().filter(s -> s.kind() != Lexeme.Kind.COMMENT).toList();
    if (signs.size() < 3 || signs.get(1).kind() != Lexeme.Kind.NAME) {
      return Optional.empty();
    }
    var use = new StringBuilder(signs.get(1).text());
    if (signs.get(2).kind() == Lexeme.Kind.OPEN) {
      signs.stream()
          .skip(2)
          .takeWhile(sign -> sign.kind() != Lexeme.Kind.RELATION)
          .forEach(sign -> use.append(sign.text()));
    }
    return Optional.of(new Use(signs.get(1).text(), use.toString()));
  }

  record Use(String name, String expression) {}
}
