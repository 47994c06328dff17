package dev.jensen.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.render.AnswerHtml;
import dev.jensen.render.Style;
import dev.jensen.render.Told;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlDocumentTest {
  private static final String HOSTILE = "<script>alert('x')</script> & \"<img src=//x>\"";

  /// The body is well-formed XML too, but for the named spaces.
  private static Document parsed(String html) throws Exception {
    var body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "log-determinant", "two-layers-at-a-point", "reciprocal"})
  void isWellFormedAndFetchesNothing(String seed) throws Exception {
    var html = AnswerHtml.of(Told.seed(seed), Style.FULL);
    var page = parsed(html);
    assertThat(page.getElementsByTagName("math").getLength()).isPositive();
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)<script|\\b(src|href)\\s*=|url\\(|@import|<link|<iframe");
  }

  @Test
  void stepsFold() throws Exception {
    var page = parsed(AnswerHtml.of(Told.seed("log-determinant"), Style.FULL));
    assertThat(page.getElementsByTagName("details").getLength()).isGreaterThan(5);
    assertThat(page.getElementsByTagName("summary").getLength())
        .isEqualTo(page.getElementsByTagName("details").getLength());
  }

  @Test
  void thePictureIsInside() throws Exception {
    var page = parsed(AnswerHtml.of(Told.seed("sigmoid"), Style.FULL));
    assertThat(page.getElementsByTagName("figure").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("polyline").getLength()).isPositive();
  }

  @Test
  void wordsOfTheUserAreEscaped() throws Exception {
    var html = AnswerHtml.unanswered(HOSTILE);
    assertThat(html).doesNotContain("<script").doesNotContain("<img");
    assertThat(parsed(html).getDocumentElement().getTextContent()).contains(HOSTILE);
  }
}
