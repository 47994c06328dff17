package dev.jensen.grade;

import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.report.FeedbackHtml;
import dev.jensen.grade.report.FeedbackMarkdown;
import dev.jensen.grade.report.GradesCsv;
import dev.jensen.grade.report.GradescopeJson;
import dev.jensen.grade.report.SummaryHtml;
import dev.jensen.grade.task.Assignment;
import java.io.IOException;
import java.util.List;

/// Writes everything about a class.
record Reports(OutputFolder folder, Assignment assignment, boolean forGradescope) {

  void write(List<Sheet> sheets) throws IOException {
    for (var sheet : sheets) {
      folder.write(FeedbackMarkdown.of(assignment, sheet), "feedback", sheet.file() + ".md");
      folder.write(FeedbackHtml.of(assignment, sheet), "feedback", sheet.file() + ".html");
      if (forGradescope) {
        folder.write(
            GradescopeJson.of(assignment, sheet), "gradescope", sheet.file(), "results.json");
      }
    }
    folder.write(SummaryHtml.of(assignment, sheets), "summary.html");
    // Last, so that the table is there only when all is.
    folder.write(GradesCsv.of(assignment, sheets), "grades.csv");
  }
}
