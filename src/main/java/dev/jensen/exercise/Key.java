package dev.jensen.exercise;

import dev.jensen.kernel.expr.Rational;
import dev.jensen.render.document.Prose;
import java.util.List;

/// The right answer in a form that a machine can compare.
public sealed interface Key {
  /// One of several; `right` counts from 0.
  record Choice(List<Prose> options, int right) implements Key {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// A number.
  record Value(Rational value) implements Key {}

  /// Words that are all right, the first of them the usual ones.
  record Phrase(List<String> accepted) implements Key {
    public Phrase {
      accepted = List.copyOf(accepted);
    }
  }
}
