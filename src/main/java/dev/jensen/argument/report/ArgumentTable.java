package dev.jensen.argument.report;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.render.html.HtmlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The lines of an argument as an HTML table, with what was found of each. All text in it is made
/// harmless.
public final class ArgumentTable {
  /// How the table looks; for pages that contain one.
  public static final String STYLE =
      """
      table { border-collapse: collapse; margin: 0.6em 0; width: 100%; } th, td { padding: 0.3em 0.7em; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }
      td.n, th.n { text-align: right; width: 3em; color: #555; } td.s { width: 6em; }
      code, pre { font: 14px/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
      .wrong td.s { color: #b00020; font-weight: bold; } .wrong { background: #fdf1f2; } .unclear td.s, .unreadable td.s { color: #8a5a00; font-weight: bold; }
      .holds td.s { color: #1b6e3c; } .said { color: #444; } .mistake { font-weight: bold; }
      """;

  /// One line, by its number in the file; where nothing `counts` on it, that it holds is not worth
  /// a word.
  public record Row(
      int number,
      String text,
      boolean counts,
      Status status,
      Optional<String> mistake,
      String message) {}

  private ArgumentTable() {}

  public static String of(List<Row> rows) {
    return "<table>\n"
        + rows.stream().map(ArgumentTable::row).collect(Collectors.joining())
        + "</table>\n";
  }

  private static String row(Row row) {
    var word = row.counts || row.status != Status.HOLDS ? row.status.word() : "";
    var out = new StringBuilder("<tr class=\"").append(word).append("\"><td class=\"n\">");
    out.append(row.number).append("</td><td class=\"s\">").append(word).append("</td><td>");
    out.append(HtmlText.code(row.text));
    row.mistake.ifPresent(words -> add("mistake", HtmlText.harmless(words), out));
    if (!row.message.isEmpty()) {
      // A place in the line is pointed at from below.
      var isSetOut = row.status == Status.UNREADABLE;
      add("said", isSetOut ? HtmlText.code(row.message) : HtmlText.harmless(row.message), out);
    }
    return out.append("</td></tr>\n").toString();
  }

  private static void add(String kind, String html, StringBuilder out) {
    out.append("<div class=\"").append(kind).append("\">").append(html).append("</div>");
  }
}
