package dev.jensen.kernel;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a context remembers, and how it compares long sums.
class ContextTest {
  private static List<Expr> manyFractions() {
    return IntStream.range(1, 40).mapToObj(n -> e("1/(1 + exp(" + n + "*x))")).toList();
  }

  @Test
  void aLongSumEqualsItsTermsInAnotherOrder() {
    var terms = manyFractions();
    var turned = new ArrayList<>(terms);
    Collections.reverse(turned);
    var context = where("x");
    assertThat(context.equal(new Expr.Sum(terms), new Expr.Sum(turned))).isTrue();
    assertThatThrownBy(() -> context.normal(new Expr.Sum(terms))).isInstanceOf(TooLarge.class);
  }

  @Test
  void whatIsNotCommonToTwoSumsIsCompared() {
    var terms = manyFractions();
    var left = new ArrayList<>(terms);
    left.add(e("(x + 1)^2"));
    var equal = new ArrayList<>(terms);
    equal.addAll(List.of(e("x^2"), e("2*x"), e("1")));
    var other = new ArrayList<>(terms);
    other.addAll(List.of(e("x^2"), e("2*x")));
    var context = where("x");
    assertThat(context.equal(new Expr.Sum(left), new Expr.Sum(equal))).isTrue();
    assertThat(context.equal(new Expr.Sum(left), new Expr.Sum(other))).isFalse();
  }

  @Test
  void aTermThatOccursTwiceIsNotTheSameAsOnce() {
    var once = new Expr.Sum(List.of(e("exp(x)"), e("x")));
    var twice = new Expr.Sum(List.of(e("exp(x)"), e("exp(x)"), e("x")));
    assertThat(where("x").equal(once, twice)).isFalse();
    assertThat(where("x").equal(twice, new Expr.Sum(List.of(e("x"), e("2*exp(x)"))))).isTrue();
  }

  @Test
  void aTheoremIsRememberedForItsOwnContextOnly() {
    var positive = new Evident(e("x"), Relation.POSITIVE, e("x"));
    var half = where("x", "x > 0");
    assertThat(Theorem.prove(half, positive)).isSameAs(Theorem.prove(half, positive));
    assertThatThrownBy(() -> Theorem.prove(where("x"), positive)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> Theorem.prove(half.of(List.of("x"), List.of()), positive))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void whatWasRefusedStaysRefused() {
    var wrong = new Evident(e("x"), Relation.POSITIVE, e("x"));
    var line = where("x");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> Theorem.prove(line, wrong)).isInstanceOf(RuleViolation.class);
    }
  }

  @Test
  void messagesTellTheConditionsAndTheVariables() {
    assertThat(where("x y", "x > 0")).hasToString("[x > 0] in [x, y]");
  }
}
