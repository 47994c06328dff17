package dev.jensen.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.inquiry.Stretch.Beyond;
import dev.jensen.kernel.Verdict;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhereTest {
  private static Where where(String problem) throws InterruptedException {
    return Where.of(Respondents.problem(problem), Respondents.TIME, Respondents.real());
  }

  private static String text(List<Stretch> stretches) {
    return String.join(" ", stretches.stream().map(WhereTest::text).toList());
  }

  private static String text(Stretch stretch) {
    return stretch.from().map(e -> (e.isClosed() ? "[" : "(") + text(e.place())).orElse("(-oo")
        + ","
        + stretch.to().map(e -> text(e.place()) + (e.isClosed() ? "]" : ")")).orElse("oo)");
  }

  private static String text(Place place) {
    return switch (place) {
      case Place.Exact(var value, var root, var near) -> value.toString().replace(" ", "");
      case Place.Root root -> "~" + Math.round(root.near() * 1000);
    };
  }

  private static Stream<Stretch.End> ends(Where where) {
    return Stream.concat(where.convex().stream(), where.concave().stream())
        .flatMap(stretch -> Stream.concat(stretch.from().stream(), stretch.to().stream()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sigmoid(x)       | (-oo,0]            | [0,oo)           | 1
          x^3 - 3*x        | [0,oo)             | (-oo,0]          | 1
          x^4 - 6*x^2      | (-oo,-1] [1,oo)    | [-1,1]           | 2
          hardsigmoid(x)   | (-oo,3] [3,oo)     | (-oo,-3] [-3,oo) | 0
          1/x              | (0,oo)             | (-oo,0)          | 0
          sqrt(x)          | ''                 | [0,oo)           | 0
          abs(x^2 - 1)     | (-oo,-1] [1,oo)    | [-1,1]           | 0
          exp(-abs(x))     | (-oo,0] [0,oo)     | ''               | 0
          exp(x) + x^3     | [~-144,oo)         | (-oo,~-144]      | 1
          silu(x)          | [~-2399,~2399]     | (-oo,~-2399] [~2399,oo) | 2
          sin(x) where 0 <= x <= 4 | [pi,4]     | [0,pi]           | 1
          2*x + 1          | (-oo,oo)           | (-oo,oo)         | 0
          """)
  void intervalsAreAsLongAsTheyCanBe(String problem, String convex, String concave, int inflections)
      throws InterruptedException {
    var where = where(problem);
    assertThat(text(where.convex())).isEqualTo(convex);
    assertThat(text(where.concave())).isEqualTo(concave);
    assertThat(where.inflections()).hasSize(inflections);
    assertThat(where.isDecided()).isTrue();
    assertThat(ends(where)).extracting(Stretch.End::beyond).doesNotContain(Beyond.UNPROVED);
  }

  @Test
  void closedFormsAreFound() throws InterruptedException {
    assertThat(text(where("gelu(x)").convex())).isEqualTo("[-2^(1/2),2^(1/2)]");
    assertThat(text(where("tanh(x)").concave())).isEqualTo("[0,oo)");
    assertThat(text(where("log(x)/x").convex())).isEqualTo("[exp(3/2),oo)");
  }

  /// The verdict on each interval is the kernel's, and fits second differences of the function.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3*x^7 - 5*x^3 + x^2",
        "(1/3 - sigmoid(x))^2",
        "x^2*abs(x - 1)",
        "1/(1 + x^4)",
        "x*sin(x) where 0 <= x <= 7"
      })
  void theFunctionBendsAsIsSaid(String problem) throws InterruptedException {
    var where = where(problem);
    assertThat(where.convex()).isNotEmpty();
    assertThat(where.concave()).isNotEmpty();
    where.convex().forEach(stretch -> check(where, stretch, 1));
    where.concave().forEach(stretch -> check(where, stretch, -1));
  }

  private static void check(Where where, Stretch stretch, int sign) {
    var kind = stretch.answer().verdict().kind();
    assertThat(kind)
        .isIn(sign > 0 ? Verdict.Kind.CONVEX : Verdict.Kind.CONCAVE, Verdict.Kind.AFFINE);
    var f = CompiledFunction.of(where.problem().statement().function(), List.of("x"));
    var low = stretch.from().map(end -> end.place().near()).orElse(-9.0);
    var high = stretch.to().map(end -> end.place().near()).orElse(9.0);
    for (int i = 1; i < 100; i++) {
      var x = low + (high - low) * i / 100;
      var h = (high - low) / 100;
      var bend =
          f.at(new double[] {x - h}) - 2 * f.at(new double[] {x}) + f.at(new double[] {x + h});
      assertThat(sign * bend)
          .as("at %s", x)
          .isGreaterThan(-1e-9 * Math.abs(f.at(new double[] {x})) - 1e-12);
    }
  }

  /// f is convex on [0, oo), too: the value at 0 is above its limit. That is not proved, nor
  /// denied.
  @Test
  void ofAnOpenEndAtAJumpNothingIsClaimed() throws InterruptedException {
    var where = where("if(x > 0, x^2, 1 - x)");
    assertThat(text(where.convex())).isEqualTo("(-oo,0] (0,oo)");
    assertThat(where.convex().getLast().from().orElseThrow().beyond()).isEqualTo(Beyond.UNPROVED);
  }

  @Test
  void aJumpThatCannotBeToldApartIsLeftOpen() throws InterruptedException {
    var where = where("floor(x)");
    assertThat(where.isDecided()).isFalse();
    assertThat(where.open()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x*y          | x, y
          a*x^3 in x   | fix a
          2            | no variable
          """)
  void otherThanOneVariableAndNumbersIsRefused(String problem, String words) {
    assertThatThrownBy(() -> where(problem))
        .isInstanceOf(Objection.class)
        .hasMessageContaining(words);
  }
}
