package dev.jensen.inquiry;

import dev.jensen.parse.Problem;
import java.util.Optional;

/// What came of an inquiry.
public sealed interface Finding permits Which, Where, Characteristic {
  Problem problem();

  /// False if something that was asked is left open.
  boolean isDecided();

  /// What is wrong with the input, if all that was found is that.
  Optional<String> fault();
}
