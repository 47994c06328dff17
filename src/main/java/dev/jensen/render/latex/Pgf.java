package dev.jensen.render.latex;

import dev.jensen.render.document.Picture;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.plot.Colours;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A picture by pgfplots, with its caption.
final class Pgf {
  private static final double WIDE = 9.5;
  private static final double NARROW = 5.8;

  private Pgf() {}

  static String of(Picture picture) {
    double width = picture.isStacked() ? WIDE : NARROW;
    var panels =
        picture.panels().stream()
            .map(panel -> panel(panel, width))
            .collect(Collectors.joining(picture.isStacked() ? "\n\n\\smallskip\n" : "\\hfill\n"));
    var caption =
        picture.caption().stream()
            .map(line -> LatexProse.inline(Formulas.of(line)))
            .collect(Collectors.joining(";\\quad "));
    return "\\begin{center}\\nopagebreak\n"
        + panels
        + (caption.isEmpty() ? "" : "\n\n\\smallskip{\\small " + caption + ".\\par}")
        + "\n\\end{center}\n";
  }

  private static String panel(Picture.Panel panel, double width) {
    return "\\begin{tikzpicture}"
        + (width == WIDE ? "[trim axis left, trim axis right]" : "")
        + "\n"
        + colours(panel)
        + "\\begin{axis}[scale only axis, "
        + String.format(Locale.ROOT, "width=%.2fcm, height=%.2fcm, ", width, width * panel.height())
        + ends("x", panel.across())
        + ends("y", panel.up())
        + "axis on top, enlargelimits=false, tick align=outside, tick pos=left,\n"
        + "  tick label style={font=\\footnotesize, /pgf/number format/fixed,"
        + " /pgf/number format/precision=6}, scaled ticks=false,\n"
        + "  xlabel={"
        + name(panel.across())
        + "}, ylabel={"
        + name(panel.up())
        + "},\n"
        + "  ylabel style={rotate=-90}]\n"
        + panel.marks().stream().map(mark -> mark(mark, panel)).collect(Collectors.joining())
        + "\\end{axis}\n\\end{tikzpicture}";
  }

  private static String name(Picture.Axis axis) {
    return LatexProse.inline(Formulas.of(axis.name()));
  }

  private static String ends(String axis, Picture.Axis ends) {
    return String.format(
        Locale.ROOT,
        "%1$smin=%2$s, %1$smax=%3$s, %1$stick={%4$s},\n  ",
        axis,
        number(ends.low()),
        number(ends.high()),
        ends.ticks().stream().map(Pgf::number).collect(Collectors.joining(",")));
  }

  /// Only the colours that occur.
  private static String colours(Picture.Panel panel) {
    return panel.marks().stream()
        .map(Pgf::colour)
        .distinct()
        .map(
            c ->
                "\\definecolor{"
                    + name(c)
                    + "}{HTML}{"
                    + c.substring(1).toUpperCase(Locale.ROOT)
                    + "}\n")
        .collect(Collectors.joining());
  }

  private static String name(String colour) {
    return "j" + colour.substring(1);
  }

  private static String colour(Picture.Mark mark) {
    return switch (mark) {
      case Picture.Line(var role, var parts) ->
          switch (role) {
            case GRAPH, SECOND_DERIVATIVE -> Colours.GRAPH;
            case CHORD -> Colours.CHORD;
            case BOUNDARY -> Colours.BOUNDARY;
          };
      case Picture.Strip strip -> strip.isPositive() ? Colours.POSITIVE : Colours.NEGATIVE;
      case Picture.Level(var number, var count, var loops) -> Colours.band(number, count);
      case Picture.Dot dot -> dot.name().isEmpty() ? "#ffffff" : Colours.CHORD;
    };
  }

  private static String mark(Picture.Mark mark, Picture.Panel panel) {
    var colour = name(colour(mark));
    return switch (mark) {
      case Picture.Line(var role, var parts) ->
          parts.stream()
              .map(
                  part ->
                      "\\draw["
                          + colour
                          + (role == Picture.Role.BOUNDARY ? ", densely dashed" : ", thick")
                          + "] "
                          + path(part, panel)
                          + ";\n")
              .collect(Collectors.joining());
      case Picture.Strip strip -> strip(strip, panel, colour);
      case Picture.Level(var number, var count, var loops) ->
          "\\path[fill="
              + colour
              + ", even odd rule"
              + (number > 0 ? ", draw=white, thin" : "")
              + "] "
              + loops.stream()
                  .map(loop -> path(loop, panel) + " -- cycle ")
                  .collect(Collectors.joining())
              + ";\n";
      case Picture.Dot dot -> dot(dot, colour);
    };
  }

  private static String strip(Picture.Strip strip, Picture.Panel panel, String colour) {
    var sign =
        panel.across().share(strip.to()) - panel.across().share(strip.from()) < 0.06
            ? ""
            : String.format(
                Locale.ROOT,
                "\\node[below, font=\\footnotesize] at (axis cs:%s,%s) {$%s$};\n",
                number((strip.from() + strip.to()) / 2),
                number(panel.up().high()),
                strip.isPositive() ? "+" : "-");
    return String.format(
            Locale.ROOT,
            "\\fill[%s] (axis cs:%s,%s) rectangle (axis cs:%s,%s);\n",
            colour,
            number(strip.from()),
            number(panel.up().low()),
            number(strip.to()),
            number(panel.up().high()))
        + sign;
  }

  private static String dot(Picture.Dot dot, String colour) {
    var at =
        String.format(Locale.ROOT, "(axis cs:%s,%s)", number(dot.at().x()), number(dot.at().y()));
    var label =
        dot.name().isEmpty()
            ? ""
            : " node["
                + dot.side().name().toLowerCase(Locale.ROOT)
                + ", text=black, font=\\footnotesize] {$"
                + dot.name()
                + "$}";
    return "\\filldraw[draw=black, fill="
        + colour
        + "] "
        + at
        + " circle[radius=1.6pt]"
        + label
        + ";\n";
  }

  /// Points far outside are brought near, where they are out of sight still.
  private static String path(List<Picture.Point> points, Picture.Panel panel) {
    double room = 2 * (panel.up().high() - panel.up().low());
    return points.stream()
        .map(
            point ->
                "(axis cs:"
                    + number(point.x())
                    + ","
                    + number(
                        Math.max(
                            panel.up().low() - room, Math.min(panel.up().high() + room, point.y())))
                    + ")")
        .collect(Collectors.joining(" -- "));
  }

  private static String number(double value) {
    var text = String.format(Locale.ROOT, "%.5g", value);
    return text.contains("e")
        ? text
        : text.replaceAll("(\\.[0-9]*?)0+$", "$1").replaceAll("\\.$", "");
  }
}
