package dev.jensen.symbolic;

import java.util.Map;

/// Keeps the logging of the libraries off the console. Has an effect only before their first class
/// is loaded; properties that are set already are left alone.
final class QuietLogging {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider",
          "log4j2.StatusLogger.level", "OFF",
          "log4j2.simplelogLevel", "OFF");

  private QuietLogging() {}

  static void configure() {
    SETTINGS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
