package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A picture as SVG, by itself a file and fit to stand in HTML.
public final class Svg {
  private Svg() {}

  public static String of(Picture picture) {
    var painter = new Painter(picture);
    var canvas = new Paper();
    painter.paint(canvas);
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" font-family="Helvetica, Arial, sans-serif" font-size="12" role="img">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        %3$s</svg>
        """,
        painter.width(),
        painter.height(),
        canvas.text);
  }

  private static final class Paper implements Canvas {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void clip(double x, double y, double width, double height) {
      // A frame of its own needs no name that could clash with another picture's.
      text.append(
          String.format(
              Locale.ROOT,
              "<svg x=\"%1$s\" y=\"%2$s\" width=\"%3$s\" height=\"%4$s\""
                  + " viewBox=\"%1$s %2$s %3$s %4$s\">%n",
              number(x),
              number(y),
              number(width),
              number(height)));
    }

    @Override
    public void unclip() {
      text.append("</svg>\n");
    }

    @Override
    public void line(List<Picture.Point> points, Pen pen) {
      var dashes =
          pen.dashes().isEmpty()
              ? ""
              : " stroke-dasharray=\""
                  + pen.dashes().stream().map(Paper::number).collect(Collectors.joining(" "))
                  + "\"";
      text.append("<polyline points=\"")
          .append(points.stream().map(Paper::pair).collect(Collectors.joining(" ")))
          .append("\" fill=\"none\" stroke=\"")
          .append(pen.colour())
          .append("\" stroke-width=\"")
          .append(number(pen.width()))
          .append("\" stroke-linejoin=\"round\"")
          .append(dashes)
          .append("/>\n");
    }

    @Override
    public void fill(List<List<Picture.Point>> loops, String colour) {
      text.append("<path d=\"")
          .append(
              loops.stream()
                  .map(
                      loop ->
                          loop.stream().map(Paper::pair).collect(Collectors.joining("L", "M", "Z")))
                  .collect(Collectors.joining()))
          .append("\" fill=\"")
          .append(colour)
          .append("\" fill-rule=\"evenodd\"/>\n");
    }

    @Override
    public void dot(Picture.Point at, double radius, String colour, String hint) {
      text.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\">"
                  + "<title>%s</title></circle>%n",
              number(at.x()),
              number(at.y()),
              number(radius),
              colour,
              Colours.INK,
              escaped(hint)));
    }

    @Override
    public void text(Picture.Point at, String words, Anchor anchor, boolean isSlanted) {
      if (words.isEmpty()) {
        return;
      }
      var side =
          switch (anchor) {
            case LEFT -> "start";
            case MIDDLE -> "middle";
            case RIGHT -> "end";
          };
      text.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>%n",
              number(at.x()),
              number(at.y()),
              side,
              Colours.INK,
              isSlanted ? " font-style=\"italic\"" : "",
              escaped(words)));
    }

    private static String pair(Picture.Point point) {
      return number(point.x()) + "," + number(point.y());
    }

    private static String number(double value) {
      var text = String.format(Locale.ROOT, "%.2f", value);
      return text.replaceAll("\\.?0+$", "");
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
