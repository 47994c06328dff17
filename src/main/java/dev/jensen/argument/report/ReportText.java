package dev.jensen.argument.report;

import dev.jensen.argument.LineReport;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A report as plain text: the verdict on the whole, then line by line.
public final class ReportText {
  private static final int WIDTH = 80;

  private ReportText() {}

  public static String of(Report report) {
    return of(report, WIDTH);
  }

  /// The same for so many columns.
  public static String of(Report report, int width) {
    var out = new StringBuilder(headline(report)).append("\n\n");
    var digits = report.lines().isEmpty() ? 1 : digits(report.lines().getLast().line());
    for (var line : report.lines()) {
      out.append(of(line, digits, width));
    }
    return out.append('\n').append(summary(report, width)).append('\n').toString();
  }

  private static int digits(int number) {
    return String.valueOf(number).length();
  }

  /// In one line what came out.
  public static String headline(Report report) {
    if (report.lines().isEmpty()) {
      return "there is nothing to check";
    }
    if (report.firstWrongLine().isPresent()) {
      return "line " + report.firstWrongLine().get() + " is wrong";
    }
    var unreadable = first(report, Status.UNREADABLE);
    if (!unreadable.isEmpty()) {
      return "line " + unreadable + " cannot be read";
    }
    if (!report.conclusionFollows()) {
      return "no line is wrong, but the conclusion does not follow";
    }
    var unclear = first(report, Status.UNCLEAR);
    return unclear.isEmpty()
        ? "the argument is correct"
        : "the conclusion follows; line " + unclear + " was not decided";
  }

  private static String first(Report report, Status status) {
    return report.lines().stream()
        .filter(line -> line.status() == status)
        .map(line -> String.valueOf(line.line()))
        .findFirst()
        .orElse("");
  }

  private static String of(LineReport line, int digits, int width) {
    var number = String.format("%" + digits + "d", line.line());
    var out = new StringBuilder(number).append("  ").append(mark(line)).append("  ");
    out.append(line.text()).append('\n');
    var indent = " ".repeat(digits + 14);
    for (var remark : remarks(line)) {
      wrapped(remark, width - indent.length())
          .forEach(row -> out.append(indent).append(row).append('\n'));
    }
    return out.toString();
  }

  /// What was found of a line that stands above already.
  public static String line(LineReport line, int width) {
    var out = new StringBuilder(line.isStep() ? line.status().word() : "noted").append('\n');
    if (!line.isStep() && line.status() != Status.HOLDS) {
      out.setLength(0);
      out.append(line.status().word()).append('\n');
    }
    for (var remark : remarks(line)) {
      wrapped(remark, width - 2).forEach(row -> out.append("  ").append(row).append('\n'));
    }
    return out.toString();
  }

  private static String mark(LineReport line) {
    var word = line.isStep() || line.status() != Status.HOLDS ? line.status().word() : "";
    return String.format("%-10s", word);
  }

  /// What is said of a line beside its status.
  static List<String> remarks(LineReport line) {
    var remarks = new ArrayList<String>();
    line.mistake().ifPresent(mistake -> remarks.add(mistake.words()));
    if (!line.message().isEmpty()) {
      remarks.addAll(
          line.status() == Status.UNREADABLE
              ? line.message().lines().toList()
              : List.of(line.message()));
    }
    return remarks;
  }

  /// The message without the excerpt of the line, which stands above it.
  static String words(LineReport line) {
    return line.message()
        .lines()
        .filter(row -> !row.startsWith("  "))
        .collect(Collectors.joining("\n"));
  }

  private static String summary(Report report, int width) {
    return String.join("\n", wrapped(outcome(report), width));
  }

  /// Whether the claim is true, and whether the conclusion follows.
  static String outcome(Report report) {
    var claim =
        report
            .claimTrue()
            .map(isTrue -> isTrue ? "What is claimed is true." : "What is claimed is not true.")
            .orElse("Whether the claim is true was not decided.");
    if (report.outcome().isEmpty()) {
      var known = report.claimTrue().isPresent() ? claim + " " : "";
      return known + "Nothing is concluded: " + report.conclusion() + ".";
    }
    var follows =
        report.conclusionFollows()
            ? "The conclusion follows: " + report.conclusion() + "."
            : "The conclusion does not follow: " + report.conclusion() + ".";
    return claim + " " + follows;
  }

  /// Words in rows of at most that width; a word that is longer has a row of its own, and what is
  /// set out with spaces stays so.
  public static List<String> wrapped(String text, int width) {
    if (text.length() <= width || text.startsWith(" ") || text.contains("   ")) {
      return List.of(text);
    }
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!row.isEmpty() && row.length() + 1 + word.length() > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(row.toString());
    return rows;
  }
}
