package dev.jensen.render;

import dev.jensen.inquiry.Characteristic;
import dev.jensen.inquiry.Finding;
import dev.jensen.inquiry.Where;
import dev.jensen.inquiry.Which;

/// What came of an inquiry, as text.
public final class FindingText {
  private static final int COLUMNS = 80;

  private FindingText() {}

  public static String of(Finding finding) {
    return of(finding, COLUMNS);
  }

  /// On so many columns, as far as words allow.
  public static String of(Finding finding, int columns) {
    return switch (finding) {
      case Which which -> WhichText.of(which, columns);
      case Characteristic characteristic -> CharacteristicText.of(characteristic, columns);
      case Where where -> WhereText.of(where, columns);
    };
  }
}
