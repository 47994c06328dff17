package dev.jensen.grade.report;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.report.ReportText;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.CheckedLine;
import dev.jensen.grade.mark.Mark;
import dev.jensen.grade.mark.PartMark;
import dev.jensen.grade.mark.Points;
import dev.jensen.grade.task.Part;
import dev.jensen.text.Visible;
import java.util.ArrayList;
import java.util.List;

/// What was found of an argument, in sentences and as lines of plain text.
final class Found {
  private static final int WIDTH = 80;
  private static final int STATUS = 10;

  private Found() {}

  /// In a few words what came out.
  static String headline(Mark mark) {
    var checked = mark.checked();
    if (checked.isEmpty()) {
      return "not graded";
    }
    var found = checked.get();
    return switch (found.ending()) {
      case DONE -> headline(found, countsConclusion(mark));
      case OTHER_PROBLEM -> "about another problem";
      case UNREADABLE_PROBLEM -> "the problem cannot be read";
      case TIME, MEMORY, FAULT -> "not graded: your teacher has to look";
    };
  }

  private static boolean countsConclusion(Mark mark) {
    return mark.parts().stream().anyMatch(part -> part.part() == Part.CONCLUSION);
  }

  private static String headline(Checked found, boolean needsConclusion) {
    if (found.lines().stream().noneMatch(line -> line.part().isPresent())) {
      return "there is no argument in it";
    }
    if (found.firstWrong().isPresent()) {
      return "line " + found.firstWrong().get().number() + " is wrong";
    }
    var unreadable = first(found, Status.UNREADABLE);
    if (!unreadable.isEmpty()) {
      return "line " + unreadable + " cannot be read";
    }
    var unclear = first(found, Status.UNCLEAR);
    if (!unclear.isEmpty()) {
      return "line " + unclear + " was not decided; your teacher has to look";
    }
    if (!needsConclusion || found.follows()) {
      return "no line is wrong";
    }
    return found.lines(Part.CONCLUSION).isEmpty()
        ? "no line is wrong, but there is no conclusion"
        : "no line is wrong, but the conclusion does not follow";
  }

  private static String first(Checked found, Status status) {
    return found.lines().stream()
        .filter(line -> line.status() == status)
        .map(line -> String.valueOf(line.number()))
        .findFirst()
        .orElse("");
  }

  /// What someone has to look at, for a mark that is open.
  static String open(Mark mark) {
    var lines =
        mark.checked().map(Checked::lines).orElse(List.of()).stream()
            .filter(CheckedLine::isOpen)
            .map(line -> String.valueOf(line.number()))
            .toList();
    return lines.isEmpty()
        ? String.join("; ", mark.remarks())
        : "not decided: line" + (lines.size() > 1 ? "s " : " ") + String.join(", ", lines);
  }

  /// What is said of the conclusion.
  static List<String> conclusion(Mark mark) {
    if (!countsConclusion(mark)) {
      return List.of();
    }
    return mark
        .checked()
        .filter(found -> found.ending() == Checked.Ending.DONE)
        .map(
            found ->
                (found.follows() ? "The conclusion follows: " : "The conclusion does not follow: ")
                    + found.conclusion()
                    + ".")
        .stream()
        .toList();
  }

  /// What is said of a line beside its status.
  static List<String> remarks(CheckedLine line) {
    var remarks = new ArrayList<String>();
    line.mistake().ifPresent(remarks::add);
    remarks.addAll(line.message().lines().toList());
    return remarks;
  }

  /// How the points came about.
  static List<String> account(Mark mark) {
    return mark.parts().stream().map(Found::account).toList();
  }

  private static String account(PartMark part) {
    return part.part().word()
        + ": "
        + part.share().map(Points::percent).orElse("open")
        + " (weight "
        + Points.text(part.weight())
        + ")";
  }

  static String points(Mark mark) {
    return Points.text(mark.points()) + " of " + Points.text(mark.task().points());
  }

  /// All of it as plain text, made visible.
  static String text(Mark mark) {
    var out = new ArrayList<String>();
    mark.remarks()
        .forEach(
            remark -> remark.lines().forEach(row -> out.addAll(ReportText.wrapped(row, WIDTH))));
    var lines = mark.checked().map(Checked::lines).orElse(List.of());
    var digits = lines.isEmpty() ? 1 : String.valueOf(lines.getLast().number()).length();
    for (var line : lines) {
      out.addAll(rows(line, digits));
    }
    var conclusion = conclusion(mark);
    if (!conclusion.isEmpty()) {
      out.add("");
      conclusion.forEach(sentence -> out.addAll(ReportText.wrapped(sentence, WIDTH)));
    }
    if (!mark.parts().isEmpty()) {
      out.add("");
      out.addAll(account(mark));
    }
    return String.join("\n", out.stream().map(Visible::of).toList());
  }

  private static List<String> rows(CheckedLine line, int digits) {
    var word = line.part().isPresent() || line.status() != Status.HOLDS ? line.status().word() : "";
    var number = " ".repeat(digits - String.valueOf(line.number()).length()) + line.number();
    var rows = new ArrayList<String>();
    rows.add(number + "  " + word + " ".repeat(STATUS - word.length()) + "  " + line.text());
    var indent = " ".repeat(digits + STATUS + 4);
    for (var remark : remarks(line)) {
      ReportText.wrapped(remark, WIDTH - indent.length()).forEach(row -> rows.add(indent + row));
    }
    return rows;
  }
}
