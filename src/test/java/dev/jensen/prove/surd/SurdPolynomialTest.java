package dev.jensen.prove.surd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SurdPolynomialTest {
  private static final Expr X = Expr.symbol("x");
  private static final Context ANYWHERE = new Context(List.of("x"), List.of());

  private static SurdPolynomial random(Random random, int degree) {
    var coefficients = new ArrayList<Surd>();
    for (int n = 0; n < degree; n++) {
      coefficients.add(surd(random.nextInt(9) - 4, random.nextInt(5) - 2));
    }
    coefficients.add(surd(1 + random.nextInt(3), random.nextInt(2)));
    return new SurdPolynomial(coefficients);
  }

  private static Surd surd(int a, int b) {
    return Surd.of(Expr.of(a).plus(Expr.of(b).times(Expr.of(3).power(Expr.of(Rational.HALF)))))
        .orElseThrow();
  }

  @RepeatedTest(20)
  void aSquareIsTakenOutWhole(RepetitionInfo info) {
    var random = new Random(info.getCurrentRepetition());
    var square = random(random, 1 + random.nextInt(3));
    var rest = random(random, random.nextInt(3));
    var product = square.times(square).times(rest);
    var split = product.split();
    assertThat(split.root().degree()).isGreaterThanOrEqualTo(square.degree());
    assertThat(split.core().degree() + 2 * split.root().degree()).isEqualTo(product.degree());
    var together = split.core().toExpr(X).times(split.root().toExpr(X).power(2));
    assertThat(ANYWHERE.equal(together, product.toExpr(X))).isTrue();
  }
}
