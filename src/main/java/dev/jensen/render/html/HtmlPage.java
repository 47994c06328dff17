package dev.jensen.render.html;

/// A whole page, in one file that needs nothing else: its policy forbids it to fetch or to run
/// anything.
public final class HtmlPage {
  private static final String BEFORE_TITLE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      """;

  private HtmlPage() {}

  /// A title as plain text, style sheet and body as they are to stand there, each of whole lines.
  public static String of(String title, String style, String body) {
    return BEFORE_TITLE
        + ("<title>" + HtmlText.harmless(title) + "</title>\n")
        + ("<style>\n" + style + "</style>\n</head>\n")
        + ("<body>\n" + body + "</body>\n</html>\n");
  }
}
