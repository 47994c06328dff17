package dev.jensen.certificate;

import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.util.Optional;
import java.util.regex.Pattern;

/// Intervals as mathematicians write them: `"[0, 3/2)"`, `"(-inf, inf)"`.
final class Intervals {
  private static final Pattern FORM =
      Pattern.compile("([\\[(])(-inf|-?\\d+(?:/\\d+)?), (inf|-?\\d+(?:/\\d+)?)([\\])])");

  private Intervals() {}

  static String write(Interval interval) {
    return (interval.lowerClosed() ? "[" : "(")
        + interval.lower().map(Rational::toString).orElse("-inf")
        + ", "
        + interval.upper().map(Rational::toString).orElse("inf")
        + (interval.upperClosed() ? "]" : ")");
  }

  static Interval read(Place place) {
    var parts = FORM.matcher(place.text());
    if (!parts.matches()) {
      throw place.refuse("expected an interval such as \"[0, 3/2)\" or \"(-inf, inf)\"");
    }
    return new Interval(
        end(parts.group(2), place),
        parts.group(1).equals("["),
        end(parts.group(3), place),
        parts.group(4).equals("]"));
  }

  private static Optional<Rational> end(String text, Place place) {
    if (text.endsWith("inf")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Rational.parse(text));
    } catch (NumberFormatException notRational) {
      throw place.refuse("expected a rational end, not " + text);
    }
  }
}
