package dev.jensen.grade.report;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.CheckedLine;
import dev.jensen.grade.mark.Mark;
import dev.jensen.grade.mark.Points;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import java.util.List;

/// Feedback to one student as a page.
public final class FeedbackHtml {
  private FeedbackHtml() {}

  public static String of(Assignment assignment, Sheet sheet) {
    var out = new StringBuilder();
    out.append("<h1>").append(Html.escaped(assignment.title())).append("</h1>\n<p><bdi>");
    out.append(Html.escaped(sheet.student())).append("</bdi>: <strong>");
    out.append(Points.text(sheet.total())).append(" of ").append(Points.text(assignment.points()));
    out.append(" points</strong></p>\n");
    for (var remark : sheet.remarks()) {
      out.append("<p class=\"look\">").append(Html.escaped(remark)).append("</p>\n");
    }
    out.append("<table>\n<tr><th>problem</th><th>points</th><th>in short</th></tr>\n");
    for (var mark : sheet.marks()) {
      var id = Html.escaped(mark.task().id());
      out.append("<tr><td><a href=\"#").append(id).append("\">").append(id);
      out.append("</a></td><td>").append(Found.points(mark)).append("</td><td>");
      out.append(Html.escaped(Found.headline(mark))).append("</td></tr>\n");
    }
    out.append("</table>\n");
    sheet.marks().forEach(mark -> add(mark, out));
    return Html.page(assignment.title() + ": " + sheet.student(), out.toString());
  }

  private static void add(Mark mark, StringBuilder out) {
    var id = Html.escaped(mark.task().id());
    out.append("<h2 id=\"").append(id).append("\">").append(id).append(": ");
    out.append(Found.points(mark)).append(" points</h2>\n<p class=\"problem\">");
    out.append(Html.code(mark.task().problem())).append("</p>\n");
    mark.file()
        .ifPresent(
            file ->
                out.append("<p class=\"said\">In <bdi>")
                    .append(Html.escaped(file))
                    .append("</bdi>: ")
                    .append(Html.escaped(Found.headline(mark)))
                    .append(".</p>\n"));
    for (var remark : mark.remarks()) {
      out.append("<p class=\"look\">").append(Html.code(remark)).append("</p>\n");
    }
    var lines = mark.checked().map(Checked::lines).orElse(List.of());
    if (!lines.isEmpty()) {
      out.append("<table>\n");
      lines.forEach(line -> add(line, out));
      out.append("</table>\n");
    }
    for (var sentence : Found.conclusion(mark)) {
      out.append("<p>").append(Html.escaped(sentence)).append("</p>\n");
    }
    if (!mark.parts().isEmpty()) {
      out.append("<p class=\"said\">").append(String.join("; ", Found.account(mark)));
      out.append("</p>\n");
    }
  }

  private static void add(CheckedLine line, StringBuilder out) {
    var isPlain = line.part().isEmpty() && line.status() == Status.HOLDS;
    var word = isPlain ? "" : line.status().word();
    out.append("<tr class=\"").append(word).append("\"><td class=\"n\">").append(line.number());
    out.append("</td><td class=\"s\">").append(word).append("</td><td>");
    out.append(Html.code(line.text()));
    line.mistake()
        .ifPresent(
            mistake ->
                out.append("<div class=\"mistake\">")
                    .append(Html.escaped(mistake))
                    .append("</div>"));
    if (!line.message().isEmpty()) {
      out.append("<div class=\"said\">");
      out.append(
          line.status() == Status.UNREADABLE
              ? Html.code(line.message())
              : Html.escaped(line.message()));
      out.append("</div>");
    }
    out.append("</td></tr>\n");
  }
}
