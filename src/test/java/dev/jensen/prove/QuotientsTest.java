package dev.jensen.prove;

import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Theorem;
import dev.jensen.refute.Deadline;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotientsTest {
  static Stream<Context> convex() {
    return Stream.of(
        where("x y", "y > 0", "x/y - 2 >= 0"),
        where("x y", "0 - y > 0", "2 - x/y >= 0"),
        where("x", "x + 2 > 0", "1/2 - (x - 1)/(x + 2) >= 0"),
        where("x y", "x + y > 0", "2 - (x^2 + y^2)/(x + y) >= 0"),
        where("x", "x > 0", "log(x)/x - 1/5 >= 0"),
        where("x", "x > 0", "x*log(x) - 1 >= 0"),
        where("x y z", "x > 0", "x*y - z^2 > 0"));
  }

  @ParameterizedTest
  @MethodSource("convex")
  void aDomainIsSeenConvexWithoutItsDenominators(Context context) {
    var rule = new Domains(new Search(Deadline.in(5000)), context).prove();
    assertThat(rule).isPresent();
    assertThat(Theorem.prove(context, rule.get()).judgement())
        .isEqualTo(new Judgement.DomainConvex());
  }

  static Stream<Context> open() {
    return Stream.of(where("x y", "y != 0", "x/y - 2 >= 0"), where("x", "x != 0", "2 - 1/x >= 0"));
  }

  @ParameterizedTest
  @MethodSource("open")
  void aDenominatorOfBothSignsIsKept(Context context) {
    assertThat(new Domains(new Search(Deadline.in(1000)), context).prove()).isEmpty();
  }
}
