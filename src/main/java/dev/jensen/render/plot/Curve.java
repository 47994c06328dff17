package dev.jensen.render.plot;

import dev.jensen.render.document.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The graph of a function of one variable as lines, broken where it is undefined or jumps.
final class Curve {
  private static final int SAMPLES = 240;
  private static final int HALVINGS = 30;
  private static final double STEEP = 0.05;

  private final DoubleUnaryOperator function;
  private final double low;
  private final double high;

  Curve(DoubleUnaryOperator function, double low, double high) {
    this.function = function;
    this.low = low;
    this.high = high;
  }

  List<List<Picture.Point>> parts() {
    var samples = samples();
    double range = range(samples);
    var parts = new ArrayList<List<Picture.Point>>();
    List<Picture.Point> part = new ArrayList<>();
    for (var sample : samples) {
      var isBroken =
          !Double.isFinite(sample.y())
              || (!part.isEmpty() && isJump(part.get(part.size() - 1), sample, range));
      if (isBroken) {
        parts.add(part);
        part = new ArrayList<>();
      }
      if (Double.isFinite(sample.y())) {
        part.add(sample);
      }
    }
    parts.add(part);
    return parts.stream().filter(each -> each.size() > 1).toList();
  }

  List<Picture.Point> samples() {
    var samples = new ArrayList<Picture.Point>();
    for (int i = 0; i <= SAMPLES; i++) {
      double x = low + (high - low) * i / SAMPLES;
      samples.add(new Picture.Point(x, function.applyAsDouble(x)));
    }
    return samples;
  }

  private static double range(List<Picture.Point> samples) {
    var summary =
        samples.stream().mapToDouble(Picture.Point::y).filter(Double::isFinite).summaryStatistics();
    return summary.getCount() == 0 ? 0 : summary.getMax() - summary.getMin();
  }

  /// A step that stays as large when the interval is halved again and again.
  private boolean isJump(Picture.Point left, Picture.Point right, double range) {
    double step = Math.abs(right.y() - left.y());
    if (step < STEEP * range) {
      return false;
    }
    double a = left.x();
    double b = right.x();
    double fa = left.y();
    double fb = right.y();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (a + b) / 2;
      double value = function.applyAsDouble(middle);
      if (!Double.isFinite(value)) {
        return true;
      }
      if (Math.abs(value - fa) > Math.abs(fb - value)) {
        b = middle;
        fb = value;
      } else {
        a = middle;
        fa = value;
      }
    }
    return Math.abs(fb - fa) > step / 2;
  }
}
