package dev.jensen.refute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TidyTest {
  private static Expr parse(String text) {
    return new ProblemParser(Atoms.all()).expression(text);
  }

  @Test
  void likeTermsAndFactorsAreCollected() {
    assertThat(Tidy.of(parse("p + 2*q - p"))).isEqualTo(parse("2*q"));
    assertThat(Tidy.of(parse("p*q/p"))).isEqualTo(parse("q"));
    assertThat(Tidy.expanded(parse("2*(p + q)/r - 2*p/r"))).hasToString("2*q/r");
    assertThat(Tidy.of(parse("1^p + 1"))).isEqualTo(parse("2"));
  }

  @Test
  void affineFormsAreReadThroughNestedSumsAndProducts() {
    var form = AffineForm.in("x", parse("2*(w*x + b) - x")).orElseThrow();
    assertThat(form.slope()).isEqualTo(Tidy.of(parse("2*w - 1")));
    assertThat(form.intercept()).isEqualTo(Tidy.of(parse("2*b")));
    assertThat(AffineForm.in("x", parse("x*x + 1"))).isEmpty();
    assertThat(AffineForm.in("x", parse("exp(x)"))).isEmpty();
  }

  @Test
  void preimagesUndoOneOperationAfterTheOther() {
    assertThat(Preimages.of(Expr.of(0), parse("abs(x - a) - t"), "x"))
        .extracting(Expr::toString)
        .containsExactlyInAnyOrder("a + t", "a - t");
    assertThat(Preimages.of(Expr.of(0), parse("y - relu(w*x + b)"), "x").stream())
        .map(root -> Tidy.expanded(root.minus(parse("(y - b)/w"))))
        .containsExactly(Expr.of(0));
  }

  @Test
  void derivativesFollowTheUsualRules() {
    var second =
        Derivative.of(parse("x^3*y + exp(2*x)"), "x")
            .flatMap(d -> Derivative.of(d, "x"))
            .orElseThrow();
    var value = Tidy.of(second.substitute(Map.of("x", Expr.of(0), "y", Expr.of(5))));
    assertThat(CompiledFunction.of(value, List.of()).at(new double[0])).isEqualTo(4);
    assertThat(Derivative.of(parse("abs(x)"), "x")).isEmpty();
  }
}
