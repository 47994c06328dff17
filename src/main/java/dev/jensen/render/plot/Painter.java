package dev.jensen.render.plot;

import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Picture;
import dev.jensen.render.text.PlainFormula;
import java.util.ArrayList;
import java.util.List;

/// Paints a picture on a canvas.
final class Painter {
  private static final double WIDTH = 340;
  private static final double LEFT = 58;
  private static final double TOP = 16;
  private static final double BELOW = 40;
  private static final double RIGHT = 14;
  private static final double CAPTION_LINE = 17;
  private static final double TEXT = 4;

  private final Picture picture;

  Painter(Picture picture) {
    this.picture = picture;
  }

  double width() {
    return (LEFT + WIDTH + RIGHT) * (picture.isStacked() ? 1 : picture.panels().size());
  }

  double height() {
    var heights = picture.panels().stream().mapToDouble(this::height);
    double panels = picture.isStacked() ? heights.sum() : heights.max().orElse(0);
    return panels + CAPTION_LINE * picture.caption().size() + 6;
  }

  private double height(Picture.Panel panel) {
    return TOP + panel.height() * WIDTH + BELOW;
  }

  void paint(Canvas canvas) {
    double x = 0;
    double y = 0;
    double lowest = 0;
    for (var panel : picture.panels()) {
      new Frame(panel, x + LEFT, y + TOP).paint(canvas);
      lowest = Math.max(lowest, y + height(panel));
      if (picture.isStacked()) {
        y += height(panel);
      } else {
        x += LEFT + WIDTH + RIGHT;
      }
    }
    for (var line : picture.caption()) {
      lowest += CAPTION_LINE;
      var at = new Picture.Point(LEFT, lowest - 6);
      canvas.text(at, PlainFormula.of(line), Canvas.Anchor.LEFT, false);
    }
  }

  /// A panel at its place.
  private record Frame(Picture.Panel panel, double left, double top) {
    private double bottom() {
      return top + panel.height() * WIDTH;
    }

    private double x(double value) {
      return left + WIDTH * panel.across().share(value);
    }

    private double y(double value) {
      // Far outside is outside enough.
      double share = Math.max(-2, Math.min(3, panel.up().share(value)));
      return bottom() - panel.height() * WIDTH * share;
    }

    private Picture.Point place(Picture.Point point) {
      return new Picture.Point(x(point.x()), y(point.y()));
    }

    private List<Picture.Point> places(List<Picture.Point> points) {
      return points.stream().map(this::place).toList();
    }

    void paint(Canvas canvas) {
      canvas.clip(left, top, WIDTH, panel.height() * WIDTH);
      panel.marks().forEach(mark -> paint(mark, canvas));
      canvas.unclip();
      axes(canvas);
      for (var mark : panel.marks()) {
        if (mark instanceof Picture.Dot dot) {
          paint(dot, canvas);
        }
      }
    }

    private void paint(Picture.Mark mark, Canvas canvas) {
      switch (mark) {
        case Picture.Line(var role, var parts) ->
            parts.forEach(part -> canvas.line(places(part), pen(role)));
        case Picture.Strip strip -> paint(strip, canvas);
        case Picture.Level(var number, var count, var loops) -> {
          canvas.fill(loops.stream().map(this::places).toList(), Colours.band(number, count));
          if (number > 0) {
            loops.forEach(loop -> canvas.line(places(loop), Canvas.Pen.solid("#ffffff", 0.6)));
          }
        }
        case Picture.Dot dot -> {}
      }
    }

    private static Canvas.Pen pen(Picture.Role role) {
      return switch (role) {
        case GRAPH, SECOND_DERIVATIVE -> Canvas.Pen.solid(Colours.GRAPH, 2);
        case CHORD -> Canvas.Pen.solid(Colours.CHORD, 1.8);
        case BOUNDARY -> new Canvas.Pen(Colours.BOUNDARY, 1, List.of(5.0, 3.0));
      };
    }

    private void paint(Picture.Strip strip, Canvas canvas) {
      double from = x(strip.from());
      double to = x(strip.to());
      var corners =
          List.of(
              new Picture.Point(from, top),
              new Picture.Point(to, top),
              new Picture.Point(to, bottom()),
              new Picture.Point(from, bottom()));
      canvas.fill(List.of(corners), strip.isPositive() ? Colours.POSITIVE : Colours.NEGATIVE);
      if (to - from > 24) {
        var at = new Picture.Point((from + to) / 2, top + 15);
        canvas.text(at, strip.isPositive() ? "+" : "−", Canvas.Anchor.MIDDLE, false);
      }
    }

    private void paint(Picture.Dot dot, Canvas canvas) {
      var at = place(dot.at());
      var hint = dot.value().map(value -> value(dot, value)).orElse(dot.name());
      canvas.dot(at, 3.4, dot.name().isEmpty() ? "#ffffff" : Colours.CHORD, hint);
      switch (dot.side()) {
        case ABOVE -> name(dot, at, 0, -9, canvas);
        case BELOW -> name(dot, at, 0, 16, canvas);
        case RIGHT -> name(dot, at, 13, TEXT, canvas);
      }
    }

    private static void name(
        Picture.Dot dot, Picture.Point at, double across, double down, Canvas canvas) {
      var place = new Picture.Point(at.x() + across, at.y() + down);
      canvas.text(place, dot.name(), Canvas.Anchor.MIDDLE, true);
    }

    private static String value(Picture.Dot dot, dev.jensen.kernel.expr.Expr value) {
      var of = dot.name().isEmpty() ? "chord" : "f(" + dot.name() + ")";
      return of + " = " + PlainFormula.of(Formula.of(value));
    }

    private void axes(Canvas canvas) {
      var pen = Canvas.Pen.solid(Colours.FRAME, 1);
      canvas.line(corners(), pen);
      for (double tick : panel.across().ticks()) {
        canvas.line(
            List.of(new Picture.Point(x(tick), bottom()), new Picture.Point(x(tick), bottom() + 4)),
            pen);
        canvas.text(
            new Picture.Point(x(tick), bottom() + 16),
            Ticks.label(tick),
            Canvas.Anchor.MIDDLE,
            false);
      }
      for (double tick : panel.up().ticks()) {
        canvas.line(
            List.of(new Picture.Point(left - 4, y(tick)), new Picture.Point(left, y(tick))), pen);
        canvas.text(
            new Picture.Point(left - 7, y(tick) + TEXT),
            Ticks.label(tick),
            Canvas.Anchor.RIGHT,
            false);
      }
      zero(canvas);
      canvas.text(
          new Picture.Point(left + WIDTH / 2, bottom() + 32),
          name(panel.across()),
          Canvas.Anchor.MIDDLE,
          true);
      canvas.text(new Picture.Point(left, top - 5), name(panel.up()), Canvas.Anchor.LEFT, true);
    }

    private void zero(Canvas canvas) {
      var isSecond =
          panel.marks().stream()
              .anyMatch(
                  mark ->
                      mark instanceof Picture.Line(var role, var parts)
                          && role == Picture.Role.SECOND_DERIVATIVE);
      if (isSecond && panel.up().low() < 0 && panel.up().high() > 0) {
        canvas.line(
            List.of(new Picture.Point(left, y(0)), new Picture.Point(left + WIDTH, y(0))),
            Canvas.Pen.solid(Colours.FRAME, 0.8));
      }
    }

    private List<Picture.Point> corners() {
      double right = left + WIDTH;
      var corners = new ArrayList<Picture.Point>();
      corners.add(new Picture.Point(left, top));
      corners.add(new Picture.Point(right, top));
      corners.add(new Picture.Point(right, bottom()));
      corners.add(new Picture.Point(left, bottom()));
      corners.add(new Picture.Point(left, top));
      return corners;
    }

    private static String name(Picture.Axis axis) {
      return PlainFormula.of(axis.name());
    }
  }
}
