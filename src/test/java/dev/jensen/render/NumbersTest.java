package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.answer.Answer;
import dev.jensen.certificate.Samples;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.render.text.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is printed of a refutation, read back from each form, is what its certificate says.
class NumbersTest {
  private static final Context NUMBERS = new Context(List.of(), List.of());
  private static final String VALUE = "(-?[^ <>=&]+)";

  private static List<JensenPoints> points(Certificate certificate) {
    assertThat(certificate).isInstanceOf(Certificate.Leaf.class);
    return ((Certificate.Leaf) certificate)
        .claims().stream()
            .filter(JensenPoints.class::isInstance)
            .map(JensenPoints.class::cast)
            .toList();
  }

  /// f at the mixture, and the mixture of the values at the ends.
  private static List<Expr> sides(JensenPoints claim) {
    var rest = Numeral.ONE.minus(claim.weight());
    var mixture = new HashMap<String, Expr>();
    claim
        .a()
        .forEach(
            (name, left) ->
                mixture.put(
                    name,
                    claim
                        .weight()
                        .times(left)
                        .plus(rest.times(Expr.symbol(name).substitute(claim.b())))));
    var f = claim.function();
    return List.of(
        f.substitute(mixture),
        claim.weight().times(f.substitute(claim.a())).plus(rest.times(f.substitute(claim.b()))));
  }

  @Test
  void withinValuesAreWorkedOut() {
    var value = Samples.read("(1/4)^2*2^4 + tanh(1/4 + 2) + sin(0)*cos(2)");
    assertThat(Plain.of(Numbers.workedOut(value, NUMBERS))).isEqualTo("tanh(9/4) + 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sigmoid",
        "hat",
        "floor",
        "square-of-quadratic",
        "two-layer-network",
        "two-layers-at-a-point",
        "two-points-apart",
        "autoencoder-outer-weight",
        "autoencoder-jointly"
      })
  void areThoseOfTheCertificate(String seed) {
    var answer = Told.seed(seed);
    var claims = points(answer.certificate());
    assertThat(claims).hasSize(2);
    var text = AnswerText.of(answer, Style.EVIDENCE);
    var latex = AnswerLatex.of(answer, Style.EVIDENCE, false);
    var html = AnswerHtml.of(answer, Style.EVIDENCE);
    for (var claim : claims) {
      var ends = Map.of("A", claim.a(), "B", claim.b());
      ends.forEach(
          (name, end) -> {
            var coordinates = coordinates(end, answer);
            assertPoint(coordinates, text, "(?m)^  " + name + " .* = (.*)$");
            assertPoint(coordinates, readable(latex), name + " = ([^\\n]*?),? *(?:f\\(|\\n)");
            assertPoint(coordinates, plain(html), "\\b" + name + "=(\\S+)");
            var value = List.of(claim.function().substitute(end));
            assertRead(value, text, "f\\(" + name + "\\) = " + VALUE + "\n");
            assertRead(value, readable(latex), "f\\(" + name + "\\) = " + VALUE + "[,.]");
            assertRead(value, plain(html), "f\\(" + name + "\\)=" + VALUE + " ");
          });
      var sign = claim.concave() ? "<" : ">";
      var sides = sides(claim);
      assertRead(sides, text, "f\\(M\\) = " + VALUE + " " + sign + " " + VALUE + " ");
      assertRead(sides, readable(latex), "f\\(M\\) = " + VALUE + " " + sign + " " + VALUE + " ");
      assertRead(sides, plain(html), "f\\(M\\)=" + VALUE + sign + VALUE + "=");
    }
    var svg = AnswerPicture.svg(answer).orElseThrow();
    var shown = claims.get(0);
    assertPoint(coordinates(shown.a(), answer), svg, ">A = (.*), B = ");
    assertPoint(coordinates(shown.b(), answer), svg, ", B = (.*), M = ");
    assertRead(sides(claims.get(0)), svg, "f\\(M\\) = " + VALUE + " &gt; " + VALUE + "<");
    assertRead(
        List.of(sides(claims.get(0)).get(0)), svg, "<title>f\\(M\\) = " + VALUE + "</title>");
    assertRead(List.of(sides(claims.get(0)).get(1)), svg, "<title>chord = " + VALUE + "</title>");
  }

  private static List<Expr> coordinates(Map<String, Expr> point, Answer.Decided answer) {
    return answer.problem().statement().variables().stream()
        .map(name -> Expr.symbol(name).substitute(point))
        .toList();
  }

  /// One of the places where the pattern matches has this point, a tuple unless it has one
  /// coordinate.
  private static void assertPoint(List<Expr> expected, String page, String pattern) {
    var found =
        Pattern.compile(pattern)
            .matcher(page)
            .results()
            .map(match -> tuple(match.group(1), expected.size()))
            .filter(tuple -> tuple.size() == expected.size())
            .toList();
    assertThat(found)
        .as("%s in %s", expected, page)
        .anySatisfy(
            tuple -> {
              for (int i = 0; i < expected.size(); i++) {
                assertThat(NUMBERS.equal(Samples.read(tuple.get(i)), expected.get(i))).isTrue();
              }
            });
  }

  private static List<String> tuple(String text, int size) {
    return size == 1
        ? List.of(text)
        : text.startsWith("(") && text.endsWith(")")
            ? List.of(text.substring(1, text.length() - 1).split(", *", -1))
            : List.of();
  }

  /// One of the places where the pattern matches has these values.
  private static void assertRead(List<Expr> expected, String page, String pattern) {
    var found = new ArrayList<List<Expr>>();
    Pattern.compile(pattern).matcher(page).results().forEach(match -> found.add(values(match)));
    assertThat(found)
        .as("%s in %s", expected, page)
        .anySatisfy(
            values -> {
              for (int i = 0; i < expected.size(); i++) {
                assertThat(NUMBERS.equal(values.get(i), expected.get(i))).isTrue();
              }
            });
  }

  private static List<Expr> values(MatchResult match) {
    var values = new ArrayList<Expr>();
    for (int i = 1; i <= match.groupCount(); i++) {
      values.add(Samples.read(match.group(i)));
    }
    return values;
  }

  private static String readable(String latex) {
    return latex
        .replaceAll("\\\\(mathopen|mathclose|allowbreak|[bB]igg?[lr])", "")
        .replaceAll("\\\\log *", "log")
        .replace("\\ ", " ")
        .replace("&", "")
        .replaceAll("\\\\frac\\{([0-9]+)\\}\\{([0-9]+)\\}", "$1/$2")
        .replace("  ", " ")
        .replace("- ", "-");
  }

  private static String plain(String html) {
    return html.replaceAll("</td>", " ")
        .replaceAll("<mfrac><mn>([0-9]+)</mn><mn>([0-9]+)</mn></mfrac>", "$1/$2")
        .replaceAll("<[^>]*>", "")
        .replace("−", "-")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }
}
