package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture as PNG, two pixels to the point. The only class that needs `java.desktop`.
public final class Raster {
  private static final int SCALE = 2;

  private Raster() {}

  public static byte[] png(Picture picture) {
    System.setProperty("java.awt.headless", "true");
    var painter = new Painter(picture);
    var image =
        new BufferedImage(
            (int) Math.ceil(painter.width()) * SCALE,
            (int) Math.ceil(painter.height()) * SCALE,
            BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    painter.paint(new Paper(graphics));
    graphics.dispose();
    return written(image);
  }

  private static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private record Paper(Graphics2D graphics) implements Canvas {
    @Override
    public void clip(double x, double y, double width, double height) {
      graphics.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
      graphics.setClip(null);
    }

    @Override
    public void line(List<Picture.Point> points, Pen pen) {
      graphics.setColor(Color.decode(pen.colour()));
      graphics.setStroke(stroke(pen));
      graphics.draw(path(points, false));
    }

    private static BasicStroke stroke(Pen pen) {
      var width = (float) pen.width();
      if (pen.dashes().isEmpty()) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
      }
      var dashes = new float[pen.dashes().size()];
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] = pen.dashes().get(i).floatValue();
      }
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Path2D path(List<Picture.Point> points, boolean isClosed) {
      var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (var point : points) {
        if (path.getCurrentPoint() == null) {
          path.moveTo(point.x(), point.y());
        } else {
          path.lineTo(point.x(), point.y());
        }
      }
      if (isClosed && !points.isEmpty()) {
        path.closePath();
      }
      return path;
    }

    @Override
    public void fill(List<List<Picture.Point>> loops, String colour) {
      var all = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      loops.forEach(loop -> all.append(path(loop, true), false));
      graphics.setColor(Color.decode(colour));
      graphics.fill(all);
    }

    @Override
    public void dot(Picture.Point at, double radius, String colour, String hint) {
      Shape circle = new Ellipse2D.Double(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
      graphics.setColor(Color.decode(colour));
      graphics.fill(circle);
      graphics.setColor(Color.decode(Colours.INK));
      graphics.setStroke(new BasicStroke(1));
      graphics.draw(circle);
    }

    @Override
    public void text(Picture.Point at, String words, Anchor anchor, boolean isSlanted) {
      graphics.setFont(new Font(Font.SANS_SERIF, isSlanted ? Font.ITALIC : Font.PLAIN, 12));
      int width = graphics.getFontMetrics().stringWidth(words);
      double shift =
          switch (anchor) {
            case LEFT -> 0;
            case MIDDLE -> width / 2.0;
            case RIGHT -> width;
          };
      graphics.setColor(Color.decode(Colours.INK));
      graphics.drawString(words, (float) (at.x() - shift), (float) at.y());
    }
  }
}
