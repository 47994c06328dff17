package dev.jensen.render.html;

import dev.jensen.render.document.Exposition;
import dev.jensen.render.text.PlainFormula;

/// What is told of an answer, as a page.
public final class HtmlDocument {
  private static final String STYLE =
      """
      body { font: 17px/1.5 Georgia, "Times New Roman", serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }
      math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", math; }
      h1 { font-size: 1.4em; } h2 { font-size: 1.15em; margin-top: 1.6em; } h3 { font-size: 1em; margin: 1.2em 0 0.3em; }
      .question { border-left: 4px solid #0072b2; padding: 0.2em 1em; background: #f4f8fb; }
      .display, .wide { overflow-x: auto; overflow-y: hidden; } .wide { display: block; } .display { margin: 0.5em 0; }
      table { border-collapse: collapse; margin: 0.6em 0; } th, td { padding: 0.25em 0.9em; border-bottom: 1px solid #ccc; text-align: left; }
      ol.steps { list-style: none; padding-left: 1.2em; } .steps summary { list-style-position: outside; } ol.steps > li { margin: 0.35em 0; }
      details > summary { cursor: pointer; } details > div { margin-left: 1.6em; color: #444; }
      .number { color: #0072b2; margin-right: 0.5em; } svg { max-width: 100%; height: auto; }
      footer { margin-top: 3em; font-size: 0.85em; color: #555; }
      @media print { details::details-content { content-visibility: visible; } }
      """;

  private static final String FOOT =
      """
      <footer>Every step was checked by Jensen's kernel; pictures only illustrate.</footer>
      """;

  private HtmlDocument() {}

  public static String of(Exposition exposition) {
    var page = new HtmlExposition();
    page.add(exposition);
    return HtmlPage.of(title(exposition), STYLE, page.text() + FOOT);
  }

  private static String title(Exposition exposition) {
    return PlainFormula.of(exposition.finding());
  }
}
