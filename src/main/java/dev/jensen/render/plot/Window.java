package dev.jensen.render.plot;

import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Picture;
import java.util.Arrays;
import java.util.List;

/// Which part of an axis is shown.
final class Window {
  private static final double MARGIN = 0.55;
  private static final double NARROWEST = 1;
  private static final double OUTLIERS = 8;

  private Window() {}

  /// Around some values, with room on both sides, within the ends of the domain.
  static Picture.Axis across(Formula name, double[] around, double lowest, double highest) {
    double low = around.length == 0 ? -3 : Arrays.stream(around).min().orElse(0);
    double high = around.length == 0 ? 3 : Arrays.stream(around).max().orElse(0);
    double room = Math.max(MARGIN * (high - low), NARROWEST);
    double from = Math.max(low - room, lowest);
    double to = Math.min(high + room, highest);
    if (!(from < to)) {
      from = Double.isFinite(lowest) ? lowest : highest - 6;
      to = Double.isFinite(highest) ? Math.min(highest, from + 6) : from + 6;
    }
    return axis(name, from, to);
  }

  /// All values, or, where a few are far away, most of them; and certainly some.
  static Picture.Axis up(Formula name, List<List<Picture.Point>> lines, double... certainly) {
    var values =
        lines.stream()
            .flatMap(List::stream)
            .mapToDouble(Picture.Point::y)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double low = least(certainly, values.length == 0 ? 0 : values[0]);
    double high = greatest(certainly, values.length == 0 ? 1 : values[values.length - 1]);
    if (values.length > 20) {
      double lower = values[values.length / 10];
      double upper = values[values.length - 1 - values.length / 10];
      double usual = Math.max(upper - lower, 1e-9);
      double step = Math.max(usual, greatest(certainly, lower) - least(certainly, upper));
      low = Math.max(low, least(certainly, lower - OUTLIERS / 4 * step));
      high = Math.min(high, greatest(certainly, upper + OUTLIERS / 4 * step));
    }
    double room = Math.max(0.1 * (high - low), 1e-6 * Math.max(1, Math.abs(high)));
    if (high - low < 1e-9 * Math.max(1, Math.abs(high))) {
      room = Math.max(1, Math.abs(high)) / 2;
    }
    return axis(name, low - room, high + room);
  }

  private static double least(double[] certainly, double value) {
    return Math.min(value, Arrays.stream(certainly).min().orElse(value));
  }

  private static double greatest(double[] certainly, double value) {
    return Math.max(value, Arrays.stream(certainly).max().orElse(value));
  }

  static Picture.Axis axis(Formula name, double low, double high) {
    return new Picture.Axis(name, low, high, Ticks.between(low, high));
  }
}
