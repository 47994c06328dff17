package dev.jensen.grade.report;

import dev.jensen.text.Visible;

/// Pages that fetch and run nothing, and text made harmless for them.
final class Html {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>TITLE</title>
      <style>
      body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }
      h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; border-top: 1px solid #ccc; padding-top: 1em; } h3 { font-size: 1em; }
      table { border-collapse: collapse; margin: 0.6em 0; width: 100%; } th, td { padding: 0.3em 0.7em; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }
      td.n, th.n { text-align: right; width: 3em; color: #555; } td.s { width: 6em; }
      code, pre { font: 14px/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
      pre { margin: 0.3em 0; } .problem { border-left: 4px solid #0072b2; background: #f4f8fb; padding: 0.3em 1em; }
      .wrong td.s { color: #b00020; font-weight: bold; } .wrong { background: #fdf1f2; } .unclear td.s, .unreadable td.s { color: #8a5a00; font-weight: bold; }
      .holds td.s { color: #1b6e3c; } .said { color: #444; } .mistake { font-weight: bold; } .look { color: #8a5a00; font-weight: bold; }
      </style>
      </head>
      <body>
      """;

  private Html() {}

  static String page(String title, String body) {
    return HEAD.replace("TITLE", escaped(title)) + body + "</body>\n</html>\n";
  }

  static String escaped(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Rows of text of unknown origin, as typed.
  static String code(String text) {
    var rows = text.lines().map(Html::escaped).toList();
    return "<code dir=\"ltr\">" + String.join("\n", rows) + "</code>";
  }
}
