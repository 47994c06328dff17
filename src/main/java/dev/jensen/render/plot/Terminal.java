package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import dev.jensen.render.text.PlainFormula;
import java.util.List;

/// A picture in characters: of its first panel with a graph, the graph in braille dots (or, without
/// Unicode, in stars), the chord, the named points, and the ends of the axes.
public final class Terminal {
  private static final int BRAILLE = 0x2800;
  private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
  private static final int LABEL = 9;
  private static final double FRAME = 1e-6;

  private final Picture.Panel panel;
  private final int columns;
  private final int rows;
  private final boolean isUnicode;
  private final int[][] dots;
  private final char[][] letters;

  private Terminal(Picture.Panel panel, int columns, int rows, boolean isUnicode) {
    this.panel = panel;
    this.columns = columns;
    this.rows = rows;
    this.isUnicode = isUnicode;
    this.dots = new int[rows][columns];
    this.letters = new char[rows][columns];
  }

  /// Of at most so many columns and about so many lines; `isUnicode` where braille can be shown.
  public static String of(Picture picture, int columns, int lines, boolean isUnicode) {
    var panel =
        picture.panels().stream()
            .filter(Terminal::hasGraph)
            .findFirst()
            .orElse(picture.panels().get(0));
    int width = Math.max(10, columns - LABEL - 2);
    var terminal = new Terminal(panel, width, Math.max(4, lines - 3), isUnicode);
    terminal.paint();
    return terminal.text(picture);
  }

  private static boolean hasGraph(Picture.Panel panel) {
    return panel.marks().stream()
        .anyMatch(
            mark ->
                mark instanceof Picture.Line(var role, var parts) && role == Picture.Role.GRAPH);
  }

  private void paint() {
    for (var mark : panel.marks()) {
      switch (mark) {
        case Picture.Line(var role, var parts) ->
            parts.forEach(part -> line(part, role == Picture.Role.BOUNDARY ? 4 : 1));
        case Picture.Level level when level.number() > 0 -> level.loops().forEach(this::outline);
        case Picture.Dot dot when !dot.name().isEmpty() -> letter(dot);
        default -> {}
      }
    }
  }

  private void line(List<Picture.Point> points, int every) {
    for (int i = 1; i < points.size(); i++) {
      segment(points.get(i - 1), points.get(i), every);
    }
  }

  /// A line of equal values; what runs along the frame is no such line.
  private void outline(List<Picture.Point> loop) {
    for (int i = 0; i < loop.size(); i++) {
      var from = loop.get(i);
      var to = loop.get((i + 1) % loop.size());
      var isFrame =
          isAtSameEnd(panel.across(), from.x(), to.x())
              || isAtSameEnd(panel.up(), from.y(), to.y());
      if (!isFrame) {
        segment(from, to, 1);
      }
    }
  }

  private static boolean isAtSameEnd(Picture.Axis axis, double from, double to) {
    double share = axis.share(from);
    return Math.abs(axis.share(to) - share) < FRAME && (share < FRAME || share > 1 - FRAME);
  }

  private void segment(Picture.Point from, Picture.Point to, int every) {
    double x0 = panel.across().share(from.x()) * columns * 2;
    double x1 = panel.across().share(to.x()) * columns * 2;
    double y0 = (1 - panel.up().share(from.y())) * rows * 4;
    double y1 = (1 - panel.up().share(to.y())) * rows * 4;
    int steps = (int) Math.min(2000, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) + 1);
    for (int k = 0; k <= steps; k += every) {
      set((int) (x0 + (x1 - x0) * k / steps), (int) (y0 + (y1 - y0) * k / steps));
    }
  }

  private void set(int x, int y) {
    if (x >= 0 && x < columns * 2 && y >= 0 && y < rows * 4) {
      dots[y / 4][x / 2] |= BITS[x % 2][y % 4];
    }
  }

  private void letter(Picture.Dot dot) {
    int x = (int) (panel.across().share(dot.at().x()) * columns);
    int y = (int) ((1 - panel.up().share(dot.at().y())) * rows);
    if (x >= 0 && x < columns && y >= 0 && y < rows) {
      letters[y][x] = dot.name().charAt(0);
    }
  }

  private String text(Picture picture) {
    var text = new StringBuilder();
    text.append(" ".repeat(LABEL)).append(PlainFormula.of(panel.up().name())).append('\n');
    for (int row = 0; row < rows; row++) {
      var label =
          row == 0
              ? Ticks.about(panel.up().high())
              : row == rows - 1 ? Ticks.about(panel.up().low()) : "";
      text.append(String.format("%" + (LABEL - 1) + "s ", shortened(label)));
      text.append('|').append(cells(row)).append('\n');
    }
    var low = Ticks.about(panel.across().low());
    var high = Ticks.about(panel.across().high());
    var name = PlainFormula.of(panel.across().name());
    int gap = Math.max(1, (columns - low.length() - high.length() - name.length()) / 2);
    text.append(" ".repeat(LABEL + 1))
        .append(low)
        .append(" ".repeat(gap))
        .append(name)
        .append(" ".repeat(gap))
        .append(high)
        .append('\n');
    picture.caption().forEach(line -> text.append(PlainFormula.of(line)).append('\n'));
    return text.toString();
  }

  private static String shortened(String label) {
    return label.length() < LABEL ? label : label.substring(0, LABEL - 1);
  }

  private String cells(int row) {
    var line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      if (letters[row][column] != 0) {
        line.append(letters[row][column]);
      } else if (dots[row][column] == 0) {
        line.append(' ');
      } else {
        line.append(isUnicode ? (char) (BRAILLE + dots[row][column]) : '*');
      }
    }
    return line.toString().stripTrailing();
  }
}
