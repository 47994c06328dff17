package dev.jensen.argument.report;

import static dev.jensen.render.html.HtmlText.escaped;

import dev.jensen.argument.LineReport;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.Report;

/// A report as one HTML file that fetches and runs nothing; all text of the argument is escaped.
public final class ReportHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>TITLE</title>
      <style>
      STYLE
      </style>
      </head>
      <body>
      """;

  /// How reports look, for pages that contain some.
  public static final String STYLE =
      """
      body { font: 17px/1.5 Georgia, "Times New Roman", serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }
      h1 { font-size: 1.4em; } h2 { font-size: 1.15em; margin-top: 1.6em; }
      table.argument { border-collapse: collapse; width: 100%; }
      table.argument td { vertical-align: top; padding: 0.2em 0.6em; border-bottom: 1px solid #ddd; }
      table.argument td.number { color: #666; text-align: right; }
      table.argument code { white-space: pre-wrap; font-size: 0.9em; }
      td.holds { color: #00614a; } td.wrong { color: #a8330c; font-weight: bold; }
      td.unclear, td.unreadable { color: #6b5200; }
      p.remark { margin: 0.2em 0; color: #444; white-space: pre-wrap; }
      p.mistake { margin: 0.2em 0; font-style: italic; }
      """;

  private ReportHtml() {}

  public static String of(Report report) {
    var title = ReportText.headline(report);
    return HEAD.replace("TITLE", escaped(title)).replace("STYLE", STYLE.stripTrailing())
        + "<h1>"
        + escaped(sentence(title))
        + "</h1>\n"
        + fragment(report)
        + "</body>\n</html>\n";
  }

  /// The table of lines and what follows from them, without a heading.
  public static String fragment(Report report) {
    var out = new StringBuilder("<table class=\"argument\">\n");
    report.lines().forEach(line -> out.append(row(line)));
    return out.append("</table>\n<p>")
        .append(escaped(ReportText.outcome(report)))
        .append("</p>\n")
        .toString();
  }

  private static String row(LineReport line) {
    var status = line.status().word();
    var shown = line.isStep() || line.status() != Status.HOLDS ? status : "";
    var out = new StringBuilder("<tr><td class=\"number\">").append(line.line()).append("</td>");
    out.append("<td class=\"").append(status).append("\">").append(shown).append("</td>");
    out.append("<td><code>").append(escaped(line.text())).append("</code>");
    line.mistake()
        .ifPresent(
            mistake ->
                out.append("<p class=\"mistake\">")
                    .append(escaped(mistake.words()))
                    .append("</p>"));
    if (!line.message().isEmpty()) {
      out.append("<p class=\"remark\">").append(escaped(ReportText.words(line))).append("</p>");
    }
    return out.append("</td></tr>\n").toString();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
