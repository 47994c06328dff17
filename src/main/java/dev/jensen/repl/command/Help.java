package dev.jensen.repl.command;

import dev.jensen.app.ExitStatus;
import dev.jensen.repl.Command;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;
import java.util.ArrayList;
import java.util.List;

/// What can be typed.
final class Help implements Command {
  private static final List<Row> STATEMENTS =
      List.of(
          new Row("EXPR [in VARS] [where CONDITIONS]", "Decide whether it is convex"),
          new Row("let f(z) = EXPR", "Define a function or, as let a = EXPR, a value"),
          new Row("assume CONDITION, ...", "Use conditions from now on"),
          new Row("forget [NAME, ...]", "Forget what is known of these names, or everything"),
          new Row("show", "List what is defined and assumed"));

  private record Row(String what, String purpose) {}

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String argument() {
    return "";
  }

  @Override
  public String purpose() {
    return "Show this";
  }

  @Override
  public int run(Session session, String argument) {
    var rows = new ArrayList<>(STATEMENTS);
    for (var command : session.commands()) {
      rows.add(
          new Row((":" + command.name() + " " + command.argument()).strip(), command.purpose()));
    }
    session.tell(new Remark.Text(table(rows, session.columns())));
    return ExitStatus.DECIDED;
  }

  /// In two columns where they fit, else one below the other.
  private static String table(List<Row> rows, int columns) {
    int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0) + 2;
    int widest = rows.stream().mapToInt(row -> row.purpose().length()).max().orElse(0);
    var isWide = width + widest <= columns;
    var text = new StringBuilder();
    for (var row : rows) {
      var what = row.what() + " ".repeat(width - row.what().length());
      text.append(
          isWide
              ? Wrapped.of(what, row.purpose(), columns)
              : row.what() + "\n" + Wrapped.of("    ", row.purpose(), columns));
    }
    return text.toString();
  }
}
