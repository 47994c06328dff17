package dev.jensen.render.html;

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
}
