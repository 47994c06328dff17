package dev.jensen.app;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a time limit such as `20` or `0.5`, in seconds.
final class Seconds implements ITypeConverter<Duration> {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

  @Override
  public Duration convert(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new TypeConversionException("'" + text + "' is not a number of seconds");
    }
    var seconds = new BigDecimal(text);
    if (seconds.signum() <= 0 || seconds.compareTo(MOST) > 0) {
      throw new TypeConversionException(
          "the time must be more than 0 and at most " + MOST + " seconds, not " + text);
    }
    return Duration.ofNanos(seconds.movePointRight(9).longValue());
  }
}
