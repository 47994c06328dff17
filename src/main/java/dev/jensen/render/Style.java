package dev.jensen.render;

import java.util.Locale;

/// How much of a derivation is told: the idea alone, without the steps that readers do in their
/// heads, or all of it.
public enum Style {
  HINT,
  SHORT,
  FULL;

  /// Throws `IllegalArgumentException` for an unknown name.
  public static Style named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
