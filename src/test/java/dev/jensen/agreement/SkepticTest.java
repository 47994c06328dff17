package dev.jensen.agreement;

import static dev.jensen.kernel.Writing.c;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.names;
import static dev.jensen.kernel.Writing.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Curvature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The skeptic doubts what is false, by a little too, and not what is true.
class SkepticTest {
  private static Optional<String> doubt(
      String variables, List<String> constraints, Judgement judgement) {
    return new Skeptic(
            names(variables),
            cs(constraints.toArray(String[]::new)),
            Optional.empty(),
            List.of(),
            7)
        .against(judgement);
  }

  private static Judgement curved(String function, Curvature curvature) {
    return new Judgement.Curved(e(function), curvature);
  }

  private static void isDoubted(String variables, Judgement judgement, String... constraints) {
    assertThat(doubt(variables, List.of(constraints), judgement)).as("%s", judgement).isPresent();
  }

  private static void isNotDoubted(String variables, Judgement judgement, String... constraints) {
    assertThat(doubt(variables, List.of(constraints), judgement)).as("%s", judgement).isEmpty();
  }

  @Test
  void falseCurvaturesAreDoubted() {
    isDoubted("x", curved("x^3", Curvature.CONVEX));
    isDoubted("x", curved("-exp(x)", Curvature.CONVEX));
    isDoubted("x", curved("x^2", Curvature.AFFINE));
    isDoubted("x", curved("sigmoid(x)", Curvature.CONCAVE), "x > -1");
    isDoubted("x", curved("p*x^2", Curvature.CONVEX), "p >= -1");
    isDoubted("x y", curved("x*y", Curvature.CONVEX), "x > 0", "y > 0");
    isDoubted("x", curved("(x^2 - 1)^2", Curvature.CONVEX));
  }

  @Test
  void smallFaultsAreSeen() {
    isDoubted("x", curved("x^2 - abs(x)/1000", Curvature.CONVEX));
    isDoubted("x", curved("x^4 - x^2/100", Curvature.CONVEX));
    isDoubted("x y", curved("x^2 + y^2 + 21/10*x*y", Curvature.CONVEX));
    isDoubted("x", curved("if(x > 0, x, x + 1/1000000)", Curvature.CONVEX));
    isDoubted("x y", curved("x^2 + y^2 + 3*x*y", Curvature.CONVEX), "x + y = 1");
  }

  @Test
  void falseStrictnessIsDoubted() {
    isDoubted("x", curved("relu(x)", Curvature.STRICTLY_CONVEX));
    isDoubted("x y", curved("(x + y)^2", Curvature.STRICTLY_CONVEX));
    isDoubted("x", curved("p*x^2", Curvature.STRICTLY_CONVEX), "p = 0");
    isDoubted("x", new Judgement.StronglyConvex(e("x^2"), e("3")));
    isDoubted("x", new Judgement.StronglyConvex(e("exp(x)"), e("1/10")));
  }

  @Test
  void undefinedFunctionsAreDoubted() {
    isDoubted("x", curved("-log(x)", Curvature.CONVEX));
    isDoubted("x", curved("0*log(x)", Curvature.AFFINE));
    isDoubted("x", new Judgement.Holds(c("1/x^2 > 0")));
  }

  @Test
  void falseSignsAndEmptySetsAreDoubted() {
    isDoubted("x", new Judgement.Holds(c("x^2 > 0")));
    isDoubted("x", new Judgement.Holds(c("exp(x) - 1 - x > 0")));
    isDoubted("x", new Judgement.Holds(c("x - p >= 0")), "x >= 0", "p >= 0");
    isDoubted("x", new Judgement.Impossible(), "x >= 1", "1 - x >= 0");
    isDoubted("x y", new Judgement.Impossible(), "x + y = 1");
  }

  @Test
  void falseFailuresAreDoubted() {
    isDoubted("x", new Judgement.NotConvex(e("x^2")));
    isDoubted("x", new Judgement.NotConcave(e("p*x^2")), "p >= -1");
    isDoubted("x", new Judgement.NotStrict(e("exp(x)")));
    isDoubted("x", new Judgement.DomainNotConvex(), "x > 0");
    isDoubted("x", new Judgement.DomainConvex(), "x != 0");
    isDoubted("x y", new Judgement.DomainConvex(), "x^2 + y^2 >= 1");
  }

  @Test
  void whatIsTrueIsNotDoubted() {
    isNotDoubted("x", curved("exp(x^2)", Curvature.STRICTLY_CONVEX));
    isNotDoubted("x", curved("-log(x)", Curvature.STRICTLY_CONVEX), "x > 0");
    isNotDoubted("x y", curved("x^2/y", Curvature.CONVEX), "y > 0");
    isNotDoubted("x", new Judgement.NotConvex(e("x^3")));
    isNotDoubted("x", new Judgement.NotStrict(e("abs(x)")));
    isNotDoubted("x", new Judgement.Impossible(), "x > 1", "x < 1");
    isNotDoubted("x y", new Judgement.DomainConvex(), "x^2 + y^2 <= 1");
    isNotDoubted("x", new Judgement.StronglyConvex(e("x^2 + exp(x)"), e("2")));
  }

  @Test
  void aFailureThatOnlyAHintShowsIsBelieved() {
    var function = "if(x >= 1/1000003, if(x <= 1/1000000, 1, x^2), x^2)";
    var hint = new Hint(point("x", "1/1000003"), point("x", "2/1000000 - 1/1000003"), e("1/2"));
    var skeptic = new Skeptic(names("x"), List.of(), Optional.empty(), List.of(hint), 7);
    assertThat(skeptic.against(new Judgement.NotConvex(e(function)))).isEmpty();
  }

  @Test
  void aCaseLeftOutIsNoticed() {
    var skeptic = new Skeptic(names("x"), cs("x >= 0"), Optional.empty(), List.of(), 7);
    assertThat(skeptic.againstCover(List.of(cs("p > 0"), cs("p < 0")))).isPresent();
    assertThat(skeptic.againstCover(List.of(cs("p > 0"), cs("p <= 0")))).isEmpty();
  }
}
