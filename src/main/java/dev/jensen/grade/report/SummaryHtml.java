package dev.jensen.grade.report;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.mark.Mark;
import dev.jensen.grade.mark.Points;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.render.html.HtmlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What a class can and cannot do: points, frequent mistakes and first wrong lines, by problem.
public final class SummaryHtml {
  private static final int MOST = 10;

  private SummaryHtml() {}

  public static String of(Assignment assignment, List<Sheet> sheets) {
    var out = new StringBuilder();
    out.append("<h1>").append(HtmlText.harmless(assignment.title())).append("</h1>\n<p>");
    out.append(sheets.size()).append(sheets.size() == 1 ? " submission" : " submissions");
    out.append(", on average ").append(mean(sheets.stream().map(Sheet::total).toList()));
    out.append(" of ").append(Points.text(assignment.points())).append(" points.</p>\n");
    names(sheets, out);
    looks(sheets, out);
    mistakes("Frequent mistakes", sheets.stream().flatMap(s -> s.marks().stream()).toList(), out);
    for (int i = 0; i < assignment.tasks().size(); i++) {
      var index = i;
      problem(sheets.stream().map(sheet -> sheet.marks().get(index)).toList(), i, assignment, out);
    }
    return ClassPage.of(assignment.title(), out.toString());
  }

  private static String mean(List<BigDecimal> points) {
    var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var hundredths = Rational.of(sum.movePointRight(2).toBigInteger());
    return Points.text(hundredths.over(Rational.of(100L * Math.max(1, points.size()))));
  }

  private static void names(List<Sheet> sheets, StringBuilder out) {
    for (var group : LookAlikes.among(sheets.stream().map(Sheet::student).toList())) {
      var links =
          sheets.stream()
              .filter(sheet -> group.contains(sheet.student()))
              .map(SummaryHtml::link)
              .toList();
      out.append("<p class=\"look\">These names look alike: ");
      out.append(String.join(", ", links)).append("</p>\n");
    }
  }

  /// What a teacher has to look at.
  private static void looks(List<Sheet> sheets, StringBuilder out) {
    var rows = new StringBuilder();
    for (var sheet : sheets) {
      for (var remark : sheet.remarks()) {
        row(sheet, "", remark, rows);
      }
      for (var mark : sheet.marks()) {
        if (mark.isOpen()) {
          row(sheet, mark.task().id(), Found.open(mark), rows);
        }
      }
    }
    if (!rows.isEmpty()) {
      out.append("<h2>To look at</h2>\n<table>\n").append(rows).append("</table>\n");
    }
  }

  private static void row(Sheet sheet, String problem, String what, StringBuilder rows) {
    rows.append("<tr><td>").append(link(sheet)).append("</td><td>");
    rows.append(HtmlText.harmless(problem)).append("</td><td>").append(HtmlText.harmless(what));
    rows.append("</td></tr>\n");
  }

  private static String link(Sheet sheet) {
    return "<a href=\"feedback/"
        + sheet.file()
        + ".html\"><bdi>"
        + HtmlText.harmless(sheet.student())
        + "</bdi></a>";
  }

  private static void mistakes(String title, List<Mark> marks, StringBuilder out) {
    var tally = new Tally();
    for (var mark : marks) {
      mark.checked().map(Checked::lines).orElse(List.of()).stream()
          .flatMap(line -> line.mistake().stream())
          .distinct()
          .forEach(tally::add);
    }
    table(title, tally.most(MOST), false, out);
  }

  private static void table(
      String title, List<Map.Entry<String, Integer>> rows, boolean isCode, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    out.append("<h3>").append(title).append("</h3>\n<table>\n");
    for (var row : rows) {
      out.append("<tr><td class=\"n\">").append(row.getValue()).append("</td><td>");
      out.append(isCode ? HtmlText.code(row.getKey()) : HtmlText.harmless(row.getKey()));
      out.append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  private static void problem(
      List<Mark> marks, int index, Assignment assignment, StringBuilder out) {
    var task = assignment.tasks().get(index);
    out.append("<h2>").append(HtmlText.harmless(task.id())).append("</h2>\n<p class=\"problem\">");
    out.append(HtmlText.code(task.problem())).append("</p>\n<p>On average ");
    out.append(mean(marks.stream().map(Mark::points).toList())).append(" of ");
    out.append(Points.text(task.points())).append(" points; ");
    out.append(marks.stream().filter(SummaryHtml::isRight).count()).append(" without a fault, ");
    out.append(marks.stream().filter(SummaryHtml::isWrong).count()).append(" with a wrong line, ");
    out.append(marks.stream().filter(mark -> mark.checked().isEmpty()).count());
    out.append(" not handed in, ").append(marks.stream().filter(Mark::isOpen).count());
    out.append(" to look at.</p>\n");
    mistakes("Mistakes", marks, out);
    var first = new Tally();
    for (var mark : marks) {
      mark.checked().flatMap(Checked::firstWrong).ifPresent(line -> first.add(line.text().strip()));
    }
    table("First wrong lines", first.most(MOST), true, out);
  }

  private static boolean isWrong(Mark mark) {
    return mark.checked().flatMap(Checked::firstWrong).isPresent();
  }

  private static boolean isRight(Mark mark) {
    return mark.checked()
        .filter(found -> found.ending() == Checked.Ending.DONE)
        .filter(found -> found.lines().stream().allMatch(line -> line.status() == Status.HOLDS))
        .filter(found -> Found.conclusion(mark).isEmpty() || found.follows())
        .isPresent();
  }
}
