package dev.jensen.render.plot;

import java.util.List;

/// Colours that differ in print and for the colour-blind: blue against vermilion (Okabe and Ito),
/// and bands from light to dark. As `#rrggbb`.
public final class Colours {
  public static final String INK = "#222222";
  public static final String FRAME = "#777777";
  public static final String GRAPH = "#0072b2";
  public static final String CHORD = "#d55e00";
  public static final String BOUNDARY = "#444444";
  public static final String POSITIVE = "#d6e8f5";
  public static final String NEGATIVE = "#fbe0cc";
  private static final List<String> BANDS =
      List.of(
          "#f7fbff", "#e6f0f9", "#d3e4f3", "#bdd7ec", "#9fc8e3", "#7bb5d8", "#57a0cb", "#3a88bb");

  private Colours() {}

  /// The band of a level, the highest the darkest.
  public static String band(int number, int count) {
    return BANDS.get(Math.min(BANDS.size() - 1, number * BANDS.size() / count));
  }
}
