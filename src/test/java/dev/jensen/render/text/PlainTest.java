package dev.jensen.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x + -1*y        | x - y
          -x + y          | y - x
          -x - y          | -x - y
          1/2*x           | x/2
          -3/4*x*y        | -3*x*y/4
          x*(1/y)*(1/z)   | x/(y*z)
          x^(-2)          | 1/x^2
          x^(1/2)         | sqrt(x)
          (x^2)^3         | (x^2)^3
          -x^2            | -x^2
          (-x)^2          | (-x)^2
          (x + 1)*(x - 1) | (x + 1)*(x - 1)
          exp(1)*x        | e*x
          2*(1/2)^x       | 2*(1/2)^x
          max(x, -y, 0)   | max(x, -y, 0)
          if(x >= 1, x, -x) | if(x >= 1, x, -x)
          0*log(x)        | 0*log(x)
          """)
  void writesForPeople(String read, String written) {
    assertThat(Plain.of(Samples.read(read))).isEqualTo(written);
  }

  @Test
  void whatIsWrittenHasTheSameValue() {
    var random = new Random(7);
    var context = new Context(List.of("x", "y"), List.of(Samples.above("x"), Samples.above("y")));
    for (int i = 0; i < 300; i++) {
      var expr = expression(random, 4);
      var back = Samples.read(Plain.of(expr));
      assertThat(context.equal(expr, back)).as("%s as %s", expr, Plain.of(expr)).isTrue();
    }
  }

  private static Expr expression(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> Expr.symbol("x");
        case 1 -> Expr.symbol("y");
        default -> Expr.of(random.nextInt(7) - 3, random.nextInt(3) + 1);
      };
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Expr.Sum(expressions(random, depth));
      case 2 -> new Expr.Product(expressions(random, depth));
      case 3 -> new Expr.Power(positive(random), exponent(random));
      default -> Samples.read("exp(x)").substitute(Map.of("x", expression(random, depth - 1)));
    };
  }

  private static Expr exponent(Random random) {
    return Expr.of(random.nextInt(7) - 3, random.nextInt(2) + 1);
  }

  private static Expr positive(Random random) {
    return random.nextBoolean() ? Samples.read("x*y") : Samples.read("3*x");
  }

  private static List<Expr> expressions(Random random, int depth) {
    var parts = new ArrayList<Expr>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      parts.add(expression(random, depth - 1));
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -y              | y <= 0
          x - 1           | x >= 1
          1 - x           | x <= 1
          -x - 1          | x <= -1
          x + 1           | x >= -1
          x - y           | x >= y
          1 - x - y       | x + y <= 1
          2*x - 3         | x >= 3/2
          3 - 2*x         | x <= 3/2
          2*x - 3*y       | 2*x >= 3*y
          max(b, 0) - y   | y <= max(b, 0)
          x - y - 1       | x >= y + 1
          x*y             | x*y >= 0
          -2*x*y          | x*y <= 0
          a - (b + c)     | a >= b + c
          1               | 1 >= 0
          """)
  void conditionsHavePositiveTermsOnBothSides(String atLeastZero, String written) {
    assertThat(Conditions.of(Samples.atLeast(atLeastZero))).isEqualTo(written);
  }

  @Test
  void relationsAreKept() {
    var expr = Samples.read("1 - x");
    assertThat(Conditions.of(new Constraint(expr, Relation.POSITIVE))).isEqualTo("x < 1");
    assertThat(Conditions.of(new Constraint(expr, Relation.ZERO))).isEqualTo("x = 1");
    assertThat(Conditions.of(new Constraint(expr, Relation.NONZERO))).isEqualTo("x != 1");
  }
}
