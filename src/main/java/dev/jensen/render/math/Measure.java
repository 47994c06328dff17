package dev.jensen.render.math;

import java.util.List;

/// How large a layout is about, in em, set in 11 point Computer Modern; rather too large.
public final class Measure {
  private Measure() {}

  public static double width(Layout layout) {
    return switch (layout) {
      case Layout.Row(var parts) -> parts.stream().mapToDouble(Measure::width).sum();
      case Layout.Digits(var digits) -> 0.5 * digits.length();
      case Layout.Identifier(var name) ->
          name.length() == 1 || Names.isGreek(name) ? 0.6 : 0.55 * name.length();
      case Layout.Upright(var name) -> 0.52 * name.length() + 0.17;
      case Layout.Sign(var role, var name) ->
          switch (role) {
            case BINARY -> name.equals("\\cdot") ? 0.75 : 1.25;
            case RELATION -> 1.4;
            case PUNCTUATION -> 0.5;
            case PREFIX -> 0.8;
          };
      case Layout.Space s -> 0.17;
      case Layout.Fraction(var top, var bottom) -> Math.max(width(top), width(bottom)) + 0.25;
      case Layout.Superscript(var base, var exponent) ->
          width(base) + 0.72 * width(exponent) + 0.05;
      case Layout.Subscript(var base, var index) -> width(base) + 0.72 * width(index) + 0.05;
      case Layout.Root(var body) -> width(body) + 0.9;
      case Layout.Fenced(var open, var body, var close) ->
          width(body) + (height(body) > 1.6 ? 1.2 : 0.85);
      case Layout.Grid(var rows, var isCases) -> grid(rows) + (isCases ? 1.2 : 1.3);
      case Layout.Words(var text) -> 0.5 * text.length();
    };
  }

  private static double grid(List<List<Layout>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      int column = j;
      sum +=
          rows.stream()
              .filter(row -> column < row.size())
              .mapToDouble(row -> width(row.get(column)))
              .max()
              .orElse(0);
    }
    return sum + Math.max(0, columns - 1);
  }

  /// In lines of text.
  public static double height(Layout layout) {
    return switch (layout) {
      case Layout.Row(var parts) -> parts.stream().mapToDouble(Measure::height).max().orElse(1);
      case Layout.Fraction(var top, var bottom) -> height(top) + height(bottom) + 0.2;
      case Layout.Superscript(var base, var exponent) ->
          height(base) + Math.max(0.25, 0.7 * height(exponent) - 0.45);
      case Layout.Subscript(var base, var index) -> height(base) + 0.15;
      case Layout.Root(var body) -> height(body) + 0.2;
      case Layout.Fenced(var open, var body, var close) -> height(body);
      case Layout.Grid(var rows, var isCases) ->
          rows.stream()
              .mapToDouble(row -> 0.2 + row.stream().mapToDouble(Measure::height).max().orElse(1))
              .sum();
      default -> 1;
    };
  }
}
