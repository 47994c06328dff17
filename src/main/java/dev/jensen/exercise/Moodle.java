package dev.jensen.exercise;

import dev.jensen.kernel.expr.Rational;
import dev.jensen.render.document.Prose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Exercises as a bank of questions in Moodle's XML: `multichoice`, `numerical` and `shortanswer`,
/// with the hint, and the worked solution as general feedback. Formulas are TeX between `\(` and
/// `\)`, which Moodle's MathJax filter shows. Source: the page "Moodle XML format" of Moodle's
/// documentation.
public final class Moodle {
  private static final int DIGITS = 7;
  private static final String TOLERANCE = "0.001";

  private final StringBuilder xml = new StringBuilder();

  private Moodle() {}

  public static String of(Request request, List<Exercise> exercises) {
    var moodle = new Moodle();
    moodle.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    moodle.line("<quiz>");
    moodle.category(request);
    int number = 1;
    for (var exercise : exercises) {
      moodle.question(exercise, name(request) + ", no. " + number++);
    }
    moodle.line("</quiz>");
    return moodle.xml.toString();
  }

  private static String name(Request request) {
    return request.topic().name() + ", level " + request.level() + ", seed " + request.seed();
  }

  private void category(Request request) {
    line("<question type=\"category\">");
    line(
        "<category><text>$course$/Convexity/"
            + escaped(request.topic().name())
            + "</text></category>");
    line("</question>");
  }

  private void question(Exercise exercise, String name) {
    switch (exercise.key()) {
      case Key.Choice choice -> {
        start("multichoice", exercise, name, "Choose one.");
        choices(choice);
      }
      case Key.Value(var value) -> {
        start("numerical", exercise, name, "Answer with a number; three decimals are enough.");
        value(value);
      }
      case Key.Phrase(var accepted) -> {
        start("shortanswer", exercise, name, "Answer with one condition, such as t <= 3/2.");
        line("<usecase>0</usecase>");
        accepted.forEach(
            phrase -> answer(100, "moodle_auto_format", phrase.replace("*", "\\*"), ""));
      }
    }
    html("hint", MoodleText.paragraph(exercise.task().hint()));
    line("</question>");
  }

  private void start(String type, Exercise exercise, String name, String instruction) {
    var task = exercise.task();
    line("<question type=\"" + type + "\">");
    line("<name><text>" + escaped(name) + "</text></name>");
    html(
        "questiontext",
        MoodleText.paragraph(task.given())
            + MoodleText.paragraph(task.asked())
            + MoodleText.paragraph(Prose.of(instruction)));
    html("generalfeedback", MoodleText.solution(task));
    line("<defaultgrade>1.0000000</defaultgrade>");
    line("<penalty>0.3333333</penalty>");
    line("<hidden>0</hidden>");
  }

  private void choices(Key.Choice choice) {
    line("<single>true</single>");
    line("<shuffleanswers>0</shuffleanswers>");
    line("<answernumbering>abc</answernumbering>");
    for (int i = 0; i < choice.options().size(); i++) {
      answer(
          i == choice.right() ? 100 : 0, "html", MoodleText.paragraph(choice.options().get(i)), "");
    }
  }

  private void value(Rational value) {
    answer(100, "moodle_auto_format", decimal(value), "<tolerance>" + TOLERANCE + "</tolerance>");
    line("<unitgradingtype>0</unitgradingtype>");
    line("<unitpenalty>0.1000000</unitpenalty>");
    line("<showunits>3</showunits>");
    line("<unitsleft>0</unitsleft>");
  }

  private static String decimal(Rational value) {
    var rounded =
        new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()), DIGITS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void answer(int fraction, String format, String text, String more) {
    line(
        "<answer fraction=\""
            + fraction
            + "\" format=\""
            + format
            + "\"><text>"
            + escaped(text)
            + "</text><feedback format=\"html\"><text></text></feedback>"
            + more
            + "</answer>");
  }

  private void html(String element, String html) {
    line("<" + element + " format=\"html\"><text>" + escaped(html) + "</text></" + element + ">");
  }

  private void line(String line) {
    xml.append(line).append('\n');
  }

  /// Every character as itself; what XML forbids is left out.
  static String escaped(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                  if (c >= ' ' || c == '\n' || c == '\t') {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }
}
