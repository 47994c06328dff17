package dev.jensen.repl;

import dev.jensen.parse.Lexeme;
import dev.jensen.parse.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One statement of a session, told apart by its first signs.
sealed interface Input {
  /// `let NAME ... = ...`, without the semicolon.
  record Definition(String text) implements Input {}

  /// `assume CONDITION, ...`; `start` is where the conditions begin in the statement.
  record Assumption(String conditions, int start) implements Input {}

  /// `forget NAME, ...`; without names everything.
  record Forget(List<String> names) implements Input {}

  record Show() implements Input {}

  /// A problem to decide.
  record Question(String text) implements Input {}

  /// `:NAME ARGUMENT`.
  record Order(String name, String argument) implements Input {}

  static Input of(String statement) {
    if (statement.startsWith(":")) {
      var words = statement.substring(1).strip().split("\\s+", 2);
      return new Order(words[0], words.length > 1 ? words[1] : "");
    }
    var signs = Lexeme.of(statement).stream().filter(s -> s.kind() != Kind.COMMENT).toList();
    if (signs.isEmpty()) {
      return new Question(statement);
    }
    return switch (signs.get(0).text()) {
      case "let" -> new Definition(statement);
      case "assume" -> assumption(statement, signs).orElse(new Question(statement));
      case "forget" -> names(signs).<Input>map(Forget::new).orElse(new Question(statement));
      case "show" -> signs.size() == 1 ? new Show() : new Question(statement);
      default -> new Question(statement);
    };
  }

  /// Empty where `assume` is a symbol of an expression.
  private static Optional<Input> assumption(String statement, List<Lexeme> signs) {
    if (signs.size() > 1
        && switch (signs.get(1).kind()) {
          case OPERATOR -> !signs.get(1).text().equals("-");
          case WORD -> !signs.get(1).text().matches("if|sum");
          case RELATION, COMMA, CLOSE, SEMICOLON -> true;
          default -> false;
        }) {
      return Optional.empty();
    }
    int start = signs.get(0).end();
    return Optional.of(new Assumption(statement.substring(start), start));
  }

  /// Names with or without commas between them; empty where `forget` is a symbol.
  private static Optional<List<String>> names(List<Lexeme> signs) {
    var names = new ArrayList<String>();
    for (var sign : signs.subList(1, signs.size())) {
      switch (sign.kind()) {
        case NAME -> names.add(sign.text());
        case COMMA -> {}
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(List.copyOf(names));
  }
}
