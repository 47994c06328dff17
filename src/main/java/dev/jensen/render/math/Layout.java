package dev.jensen.render.math;

import java.util.List;

/// Mathematics as boxes: what stands beside, above and below what.
public sealed interface Layout {
  /// Side by side.
  record Row(List<Layout> parts) implements Layout {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /// Digits.
  record Digits(String text) implements Layout {}

  /// A symbol: one letter, the name of a Greek letter, or a longer word in italics.
  record Identifier(String name) implements Layout {}

  /// An upright name: sin, max, ReLU.
  record Upright(String name) implements Layout {}

  /// A sign between operands, by its LaTeX name: +, -, \cdot, \le, a comma.
  record Sign(Role role, String name) implements Layout {}

  enum Role {
    BINARY,
    RELATION,
    PUNCTUATION,
    PREFIX
  }

  /// A small space between factors.
  record Space() implements Layout {}

  record Fraction(Layout top, Layout bottom) implements Layout {}

  record Superscript(Layout base, Layout exponent) implements Layout {}

  record Subscript(Layout base, Layout index) implements Layout {}

  record Root(Layout body) implements Layout {}

  /// A body between fences, by their LaTeX names: (, [, \{, |, \|, \lfloor; a dot for none.
  record Fenced(String open, Layout body, String close) implements Layout {}

  /// Rows and columns: of a matrix centred, of case distinctions from the left.
  record Grid(List<List<Layout>> rows, boolean isCases) implements Layout {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Words between formulas.
  record Words(String text) implements Layout {}

  static Layout row(Layout... parts) {
    return new Row(List.of(parts));
  }

  static Layout relation(String name) {
    return new Sign(Role.RELATION, name);
  }

  static Layout binary(String name) {
    return new Sign(Role.BINARY, name);
  }

  static Layout prefix(String name) {
    return new Sign(Role.PREFIX, name);
  }

  static Layout comma() {
    return new Sign(Role.PUNCTUATION, ",");
  }

  static Layout brackets(Layout body) {
    return new Fenced("(", body, ")");
  }
}
