package dev.jensen.grade.report;

import dev.jensen.grade.mark.Points;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The points of a class as RFC 4180 has it. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe.
public final class GradesCsv {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]*");
  private static final String DANGEROUS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

  private GradesCsv() {}

  /// A row for each student: the name, points for each problem, their sum, the problems that
  /// someone has to look at, and the name of the files with the feedback.
  public static String of(Assignment assignment, List<Sheet> sheets) {
    var head = new ArrayList<String>();
    head.add("student");
    head.addAll(assignment.ids());
    head.addAll(List.of("total", "to look at", "feedback"));
    var out = new StringBuilder(row(head));
    for (var sheet : sheets) {
      var cells = new ArrayList<String>();
      cells.add(sheet.student());
      sheet.marks().forEach(mark -> cells.add(Points.text(mark.points())));
      cells.add(Points.text(sheet.total()));
      cells.add(String.join(" ", sheet.open()));
      cells.add(sheet.file());
      out.append(row(cells));
    }
    return out.toString();
  }

  private static String row(List<String> cells) {
    return String.join(",", cells.stream().map(GradesCsv::cell).toList()) + "\r\n";
  }

  static String cell(String text) {
    var shown = Visible.of(text).replace('\t', ' ');
    var first = text.stripLeading();
    var isDangerous =
        (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0)
            || (!first.isEmpty() && DANGEROUS.indexOf(first.charAt(0)) >= 0);
    var harmless = isDangerous ? "'" + shown : shown;
    return PLAIN.matcher(harmless).matches()
        ? harmless
        : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
