package dev.jensen.render.document;

/// A part of a sentence.
public sealed interface Inline {
  record Words(String text) implements Inline {}

  record Maths(Formula formula) implements Inline {}

  /// A step by its number.
  record Reference(int step) implements Inline {}
}
