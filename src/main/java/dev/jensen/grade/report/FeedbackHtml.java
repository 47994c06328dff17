package dev.jensen.grade.report;

import dev.jensen.argument.report.ArgumentTable;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.CheckedLine;
import dev.jensen.grade.mark.Mark;
import dev.jensen.grade.mark.Points;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.render.html.HtmlText;
import java.util.List;

/// Feedback to one student as a page.
public final class FeedbackHtml {
  private FeedbackHtml() {}

  public static String of(Assignment assignment, Sheet sheet) {
    var out = new StringBuilder();
    out.append("<h1>").append(HtmlText.harmless(assignment.title())).append("</h1>\n<p><bdi>");
    out.append(HtmlText.harmless(sheet.student())).append("</bdi>: <strong>");
    out.append(Points.text(sheet.total())).append(" of ").append(Points.text(assignment.points()));
    out.append(" points</strong></p>\n");
    for (var remark : sheet.remarks()) {
      out.append("<p class=\"look\">").append(HtmlText.harmless(remark)).append("</p>\n");
    }
    out.append("<table>\n<tr><th>problem</th><th>points</th><th>in short</th></tr>\n");
    for (var mark : sheet.marks()) {
      var id = HtmlText.harmless(mark.task().id());
      out.append("<tr><td><a href=\"#").append(id).append("\">").append(id);
      out.append("</a></td><td>").append(Found.points(mark)).append("</td><td>");
      out.append(HtmlText.harmless(Found.headline(mark))).append("</td></tr>\n");
    }
    out.append("</table>\n");
    sheet.marks().forEach(mark -> add(mark, out));
    return ClassPage.of(assignment.title() + ": " + sheet.student(), out.toString());
  }

  private static void add(Mark mark, StringBuilder out) {
    var id = HtmlText.harmless(mark.task().id());
    out.append("<h2 id=\"").append(id).append("\">").append(id).append(": ");
    out.append(Found.points(mark)).append(" points</h2>\n<p class=\"problem\">");
    out.append(HtmlText.code(mark.task().problem())).append("</p>\n");
    mark.file()
        .ifPresent(
            file ->
                out.append("<p class=\"said\">In <bdi>")
                    .append(HtmlText.harmless(file))
                    .append("</bdi>: ")
                    .append(HtmlText.harmless(Found.headline(mark)))
                    .append(".</p>\n"));
    for (var remark : mark.remarks()) {
      out.append("<p class=\"look\">").append(HtmlText.code(remark)).append("</p>\n");
    }
    var lines = mark.checked().map(Checked::lines).orElse(List.of());
    if (!lines.isEmpty()) {
      out.append(ArgumentTable.of(lines.stream().map(FeedbackHtml::row).toList()));
    }
    for (var sentence : Found.conclusion(mark)) {
      out.append("<p>").append(HtmlText.harmless(sentence)).append("</p>\n");
    }
    if (!mark.parts().isEmpty()) {
      out.append("<p class=\"said\">").append(String.join("; ", Found.account(mark)));
      out.append("</p>\n");
    }
  }

  private static ArgumentTable.Row row(CheckedLine line) {
    return new ArgumentTable.Row(
        line.number(),
        line.text(),
        line.part().isPresent(),
        line.status(),
        line.mistake(),
        line.message());
  }
}
