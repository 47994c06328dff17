package dev.jensen.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.render.AnswerHtml;
import dev.jensen.render.Style;
import dev.jensen.render.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages as Chromium shows them.
class BrowserTest {
  private static final Path SCREENSHOT = Path.of("docs/examples/huber-page.png");

  /// With everything unfolded: the formulas that take room and are laid out as mathematics, and
  /// fractions whose numerator does not stand above the denominator.
  private static final String FORMULAS =
      """
      document.querySelectorAll('details').forEach(d => d.open = true);
      const box = e => e.getBoundingClientRect();
      const all = [...document.querySelectorAll('math')];
      return {
        laid: all.filter(m => box(m).width > 0 && box(m).height > 0
            && getComputedStyle(m).display.includes('math')).length,
        flat: [...document.querySelectorAll('mfrac')].filter(f =>
            box(f.firstElementChild).bottom > box(f.lastElementChild).top + 1).length,
        overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth
      };
      """;

  /// Those of all steps whose click does not turn what is seen of them.
  private static final String STUBBORN =
      """
      return [...document.querySelectorAll('details')].filter(d => {
        const inside = d.querySelector('div');
        const shown = () => inside.checkVisibility() && inside.getBoundingClientRect().height > 0;
        const before = shown();
        d.querySelector('summary').click();
        const turned = shown();
        d.querySelector('summary').click();
        return before === turned || before !== shown();
      }).length;
      """;

  private static List<Browser> browser = List.of();

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browser = List.of(Browser.start());
  }

  @AfterAll
  static void close() {
    browser.forEach(Browser::close);
  }

  static List<Path> sample() {
    return Told.sample();
  }

  private Path shown(Path proof) throws IOException, InterruptedException {
    var page = folder.toRealPath().resolve("page.html");
    Files.writeString(page, AnswerHtml.of(Told.answer(proof), Style.FULL));
    browser.get(0).open(page);
    return page;
  }

  @ParameterizedTest
  @MethodSource("sample")
  void aPageIsSilentFetchesNothingAndShowsEveryFormula(Path proof) throws Exception {
    var chromium = browser.get(0);
    chromium.requests();
    var page = shown(proof);
    var written = Pattern.compile("<math[ >]").matcher(Files.readString(page)).results().count();
    assertThat(written).isPositive();
    var seen = chromium.run(FORMULAS);
    assertThat(seen.get("laid").asLong()).isEqualTo(written);
    assertThat(seen.get("flat").asInt()).isZero();
    assertThat(seen.get("overhang").asInt()).as("wider than the window").isZero();
    assertThat(chromium.run(STUBBORN).asInt()).as("steps that do not fold").isZero();
    assertThat(chromium.console()).isEmpty();
    assertThat(chromium.requests()).containsExactly(page.toUri().toString());
  }

  @Test
  void aClickUnfoldsAStep() throws Exception {
    var chromium = browser.get(0);
    shown(Path.of("proofs/seeds/one-layer.json"));
    var isOpen = "return document.querySelector('details').open;";
    var before = chromium.run(isOpen).asBoolean();
    chromium.click("details > summary");
    assertThat(chromium.run(isOpen).asBoolean()).isNotEqualTo(before);
  }

  @Test
  void whatAPageMustNotDoIsNoticed() throws Exception {
    var chromium = browser.get(0);
    var page = folder.toRealPath().resolve("page.html");
    Files.writeString(
        page,
        "<details><summary>step</summary>nothing</details><img src='other.png'>"
            + "<script>console.error('noise')</script><math></math>");
    chromium.requests();
    chromium.console();
    chromium.open(page);
    assertThat(chromium.requests()).hasSize(2);
    assertThat(chromium.console()).anyMatch(line -> line.contains("noise"));
    assertThat(chromium.run(FORMULAS).get("laid").asInt()).isZero();
  }

  /// `-Djensen.golden=apply` takes the picture; what it shows differs with the fonts there are.
  @Test
  void theScreenshotInTheDocumentsIsThere() throws Exception {
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      shown(Path.of("proofs/losses/huber-spelled-out.json"));
      browser.get(0).screenshot(SCREENSHOT);
    }
    assertThat(SCREENSHOT).isNotEmptyFile();
  }
}
