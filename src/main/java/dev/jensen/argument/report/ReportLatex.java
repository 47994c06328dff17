package dev.jensen.argument.report;

import static dev.jensen.render.latex.LatexText.escaped;

import dev.jensen.argument.LineReport;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.Report;

/// A report as a LaTeX document: the argument as it was typed, with what was found beside it.
public final class ReportLatex {
  private static final String HEAD =
      """
      \\documentclass[11pt,a4paper]{article}
      \\usepackage[margin=25mm]{geometry}
      \\usepackage{amsmath,longtable,array}
      \\newcommand{\\typed}[1]{\\texttt{\\small #1}}
      \\newcommand{\\remark}[1]{\\newline{\\small #1}}
      \\setlength{\\parindent}{0pt}
      \\begin{document}
      """;

  private ReportLatex() {}

  public static String of(Report report) {
    return HEAD + fragment(report) + "\\end{document}\n";
  }

  /// What goes between `\begin{document}` and `\end{document}`; it needs the packages longtable and
  /// array and the commands `\typed` and `\remark` of one argument.
  public static String fragment(Report report) {
    var out = new StringBuilder();
    out.append("\\textbf{").append(escaped(ReportText.headline(report))).append("}\n\n");
    out.append(
        "\\begin{longtable}{@{}r l >{\\raggedright\\arraybackslash}p{0.74\\linewidth}@{}}\n");
    report.lines().forEach(line -> out.append(row(line)));
    return out.append("\\end{longtable}\n\n")
        .append(escaped(ReportText.outcome(report)))
        .append("\n\n")
        .toString();
  }

  private static String row(LineReport line) {
    var shown = line.isStep() || line.status() != Status.HOLDS ? line.status().word() : "";
    var out = new StringBuilder();
    out.append(line.line()).append(" & ").append(emphasised(line, shown)).append(" & ");
    out.append("\\typed{").append(typed(line.text())).append("}");
    line.mistake()
        .ifPresent(mistake -> out.append("\\remark{").append(mistake.words()).append("}"));
    if (!line.message().isEmpty()) {
      out.append("\\remark{").append(escaped(ReportText.words(line))).append("}");
    }
    return out.append(" \\\\\n").toString();
  }

  private static String emphasised(LineReport line, String shown) {
    return line.status() == Status.WRONG ? "\\textbf{" + shown + "}" : shown;
  }

  /// Indentation is kept, and lines may break after operators.
  private static String typed(String text) {
    var indent = text.length() - text.stripLeading().length();
    return "~".repeat(indent)
        + escaped(text.strip()).replace("+", "+\\allowbreak{}").replace("$*$", "*\\allowbreak{}");
  }
}
