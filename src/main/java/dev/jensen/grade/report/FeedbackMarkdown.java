package dev.jensen.grade.report;

import dev.jensen.grade.mark.Points;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.text.Visible;
import java.util.regex.Pattern;

/// Feedback to one student in Markdown. What was written by others stands in blocks of code, or
/// with every sign escaped that could mean something.
public final class FeedbackMarkdown {
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#!|&~$^@]|:(?=/)");
  private static final Pattern TICKS = Pattern.compile("`+");

  private FeedbackMarkdown() {}

  public static String of(Assignment assignment, Sheet sheet) {
    var out = new StringBuilder("# " + escaped(assignment.title()) + "\n\n");
    out.append("**").append(Points.text(sheet.total())).append(" of ");
    out.append(Points.text(assignment.points())).append(" points** for ");
    out.append(escaped(sheet.student())).append('\n');
    if (!sheet.remarks().isEmpty()) {
      var remarks = sheet.remarks().stream().map(remark -> "- " + Visible.of(remark)).toList();
      out.append('\n').append(block(String.join("\n", remarks)));
    }
    for (var mark : sheet.marks()) {
      out.append("\n## ").append(escaped(mark.task().id())).append(": ");
      out.append(Found.points(mark)).append(" points, ").append(Found.headline(mark));
      mark.file().ifPresent(file -> out.append(" (").append(escaped(file)).append(")"));
      out.append("\n\n").append(block(mark.task().problem())).append('\n');
      out.append(block(Found.text(mark)));
    }
    return out.toString();
  }

  static String escaped(String text) {
    return SIGNS.matcher(Visible.of(text).replace('\t', ' ')).replaceAll("\\\\$0");
  }

  /// A fence that is longer than any run of ticks in the text.
  static String block(String text) {
    var longest =
        TICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    var fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + text.stripTrailing().replace("\t", "        ") + "\n" + fence + "\n";
  }
}
