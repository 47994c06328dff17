package dev.jensen.argument.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a line says of a function, as in `not strictly convex`.
public record Property(boolean negated, boolean strictly, Kind kind) {

  /// The properties that lines speak of. A function is nondecreasing in several variables when it
  /// is so in each.
  public enum Kind {
    CONVEX,
    CONCAVE,
    AFFINE,
    NONDECREASING,
    NONINCREASING,
    NONNEGATIVE,
    POSITIVE,
    NONPOSITIVE,
    NEGATIVE,
    CONTINUOUS;

    /// The word as typed.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isCurvature() {
      return this == CONVEX || this == CONCAVE || this == AFFINE;
    }
  }

  /// A property by its name; `increasing` alone is meant in the weak sense, in which some books use
  /// it: so nothing is called wrong that is right for their readers.
  static Optional<Property> named(boolean negated, boolean strictly, String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "linear" -> Optional.of(new Property(negated, strictly, Kind.AFFINE));
      case "increasing" -> Optional.of(new Property(negated, strictly, Kind.NONDECREASING));
      case "decreasing" -> Optional.of(new Property(negated, strictly, Kind.NONINCREASING));
      default ->
          Arrays.stream(Kind.values())
              .filter(kind -> kind.word().equalsIgnoreCase(word))
              .findFirst()
              .map(kind -> new Property(negated, strictly, kind));
    };
  }

  static List<String> words() {
    return Arrays.stream(Kind.values()).map(Kind::word).toList();
  }

  @Override
  public String toString() {
    return (negated ? "not " : "") + (strictly ? "strictly " : "") + kind.word();
  }
}
