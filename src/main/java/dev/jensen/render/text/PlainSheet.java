package dev.jensen.render.text;

import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Sheet;
import java.util.stream.Collectors;

/// Exercises as text of so many columns.
public final class PlainSheet {
  private final Page page;
  private final int columns;

  private PlainSheet(int columns) {
    this.page = new Page(columns);
    this.columns = columns;
  }

  /// What is handed out: the problems, then the hints.
  public static String problems(Sheet sheet, int columns) {
    var plain = new PlainSheet(columns);
    plain.page.line(sheet.title());
    int number = 1;
    for (var task : sheet.tasks()) {
      plain.page.blank();
      plain.item(number++, task.given());
      plain.page.paragraph(INDENT, PlainFormula.of(task.asked()));
    }
    plain.page.blank();
    plain.page.line("Hints");
    sheet.hints().forEach(hint -> plain.page.paragraph("  - ", PlainFormula.of(hint)));
    return plain.page.toString();
  }

  /// For each problem the key, how it is found, and the proof of what f is.
  public static String solutions(Sheet sheet, int columns) {
    var plain = new PlainSheet(columns);
    plain.page.line(sheet.title() + ": solutions");
    int number = 1;
    for (var task : sheet.tasks()) {
      plain.page.blank();
      plain.solution(number++, task);
    }
    return plain.page.toString();
  }

  private static final String INDENT = "    ";

  private void item(int number, Prose prose) {
    page.paragraph(String.format("%2d. ", number), PlainFormula.of(prose));
  }

  private void solution(int number, Sheet.Task task) {
    item(number, task.given());
    page.paragraph(INDENT, PlainFormula.of(task.asked()));
    page.blank();
    page.paragraph(INDENT + "Answer. ", PlainFormula.of(task.key()));
    task.working().forEach(step -> page.paragraph(INDENT, PlainFormula.of(step)));
    page.blank();
    page.line(indented(PlainExposition.of(task.worked(), columns - INDENT.length())));
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isEmpty() ? line : INDENT + line)
        .collect(Collectors.joining("\n"));
  }
}
