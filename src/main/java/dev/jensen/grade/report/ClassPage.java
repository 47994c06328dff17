package dev.jensen.grade.report;

import dev.jensen.argument.report.ArgumentTable;
import dev.jensen.render.html.HtmlPage;

/// How pages about a class look.
final class ClassPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }
      h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; border-top: 1px solid #ccc; padding-top: 1em; } h3 { font-size: 1em; }
      pre { margin: 0.3em 0; } .problem { border-left: 4px solid #0072b2; background: #f4f8fb; padding: 0.3em 1em; } .look { color: #8a5a00; font-weight: bold; }
      """
          + ArgumentTable.STYLE;

  private ClassPage() {}

  static String of(String title, String body) {
    return HtmlPage.of(title, STYLE, body);
  }
}
