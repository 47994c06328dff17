package dev.jensen.render.html;

import dev.jensen.text.Visible;

/// Words as HTML.
public final class HtmlText {
  private HtmlText() {}

  /// The text with everything replaced that HTML would read as something else.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// The same for text of unknown origin: nothing in it turns the direction of what is around it.
  public static String harmless(String text) {
    return escaped(Visible.of(text));
  }

  /// Rows of text of unknown origin, as typed.
  public static String code(String text) {
    var rows = text.lines().map(HtmlText::harmless).toList();
    return "<code dir=\"ltr\">" + String.join("\n", rows) + "</code>";
  }
}
