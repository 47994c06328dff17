package dev.jensen.argument.report;

import static dev.jensen.render.html.HtmlText.harmless;

import dev.jensen.argument.LineReport;
import dev.jensen.argument.Mistake;
import dev.jensen.argument.Report;
import dev.jensen.render.html.HtmlPage;

/// A report as one HTML file that fetches and runs nothing.
public final class ReportHtml {
  private static final String STYLE =
      """
      body { font: 17px/1.5 Georgia, "Times New Roman", serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }
      h1 { font-size: 1.4em; }
      """
          + ArgumentTable.STYLE;

  private ReportHtml() {}

  public static String of(Report report) {
    var title = ReportText.headline(report);
    var body = new StringBuilder("<h1>").append(harmless(sentence(title))).append("</h1>\n");
    body.append(ArgumentTable.of(report.lines().stream().map(ReportHtml::row).toList()));
    body.append("<p>").append(harmless(ReportText.outcome(report))).append("</p>\n");
    return HtmlPage.of(title, STYLE, body.toString());
  }

  private static ArgumentTable.Row row(LineReport line) {
    return new ArgumentTable.Row(
        line.line(),
        line.text(),
        line.isStep(),
        line.status(),
        line.mistake().map(Mistake::words),
        line.message());
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
