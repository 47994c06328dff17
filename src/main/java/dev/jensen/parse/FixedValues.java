package dev.jensen.parse;

import java.util.Optional;

/// The values that conditions give to symbols.
@FunctionalInterface
interface FixedValues {
  /// The value that replaces the symbol `name`, or empty when it stays a symbol.
  Optional<Bound> value(String name);
}
