package dev.jensen.app;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a time limit such as `20` or `0.5`, in seconds.
final class Seconds implements ITypeConverter<Duration> {
  private static final double MOST = 1_000_000;

  @Override
  public Duration convert(String text) {
    double seconds;
    try {
      seconds = Double.parseDouble(text);
    } catch (NumberFormatException notNumber) {
      throw new TypeConversionException("'" + text + "' is not a number of seconds");
    }
    if (!(seconds > 0 && seconds <= MOST)) {
      throw new TypeConversionException("the time must be more than 0 seconds, not " + text);
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
