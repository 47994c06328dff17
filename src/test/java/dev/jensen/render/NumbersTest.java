package dev.jensen.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.rule.JensenPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
      var sign = claim.concave() ? "<" : ">";
      var sides = sides(claim);
      assertRead(sides, text, "f\\(M\\) = " + VALUE + " " + sign + " " + VALUE + " ");
      assertRead(sides, readable(latex), "f\\(M\\) = " + VALUE + " " + sign + " " + VALUE + " ");
      assertRead(sides, plain(html), "f\\(M\\)=" + VALUE + sign + VALUE + "=");
    }
    var svg = AnswerPicture.svg(answer).orElseThrow();
    assertRead(sides(claims.get(0)), svg, "f\\(M\\) = " + VALUE + " &gt; " + VALUE + "<");
    assertRead(
        List.of(sides(claims.get(0)).get(0)), svg, "<title>f\\(M\\) = " + VALUE + "</title>");
    assertRead(List.of(sides(claims.get(0)).get(1)), svg, "<title>chord = " + VALUE + "</title>");
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
        .replaceAll("\\\\frac\\{([0-9]+)\\}\\{([0-9]+)\\}", "$1/$2")
        .replace("  ", " ")
        .replace("- ", "-");
  }

  private static String plain(String html) {
    return html.replaceAll("<mfrac><mn>([0-9]+)</mn><mn>([0-9]+)</mn></mfrac>", "$1/$2")
        .replaceAll("<[^>]*>", "")
        .replace("−", "-")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }
}
