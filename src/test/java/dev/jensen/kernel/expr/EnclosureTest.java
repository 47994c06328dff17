package dev.jensen.kernel.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnclosureTest {
  private final Random random = new Random(11);

  private Rational number() {
    return random.nextInt(6) == 0
        ? Rational.ZERO
        : Rational.of(random.nextInt(2001) - 1000, 1 + random.nextInt(100));
  }

  private Enclosure enclosure() {
    var a = number();
    var b = number();
    return new Enclosure(a.min(b), a.max(b));
  }

  private Rational member(Enclosure x) {
    return x.lower().plus(x.width().times(Rational.of(random.nextInt(11), 10)));
  }

  @Test
  void everyOperationContainsTheResultsOfItsMembers() {
    for (var i = 0; i < 2000; i++) {
      var x = enclosure();
      var y = enclosure();
      var a = member(x);
      var b = member(y);
      var n = random.nextInt(7);
      assertThat(x.plus(y).contains(a.plus(b))).isTrue();
      assertThat(x.minus(y).contains(a.minus(b))).isTrue();
      assertThat(x.times(y).contains(a.times(b))).as(x + " times " + y).isTrue();
      assertThat(x.times(b).contains(a.times(b))).isTrue();
      assertThat(x.max(y).contains(a.max(b))).isTrue();
      assertThat(x.min(y).contains(a.min(b))).isTrue();
      assertThat(x.hull(y).contains(a) && x.hull(y).contains(b)).isTrue();
      assertThat(x.abs().contains(a.abs())).isTrue();
      assertThat(x.floor().contains(Rational.of(a.floor()))).isTrue();
      assertThat(x.sign().contains(Rational.of(a.signum()))).isTrue();
      assertThat(x.power(n, 20).contains(a.power(n))).as(x + " ^ " + n).isTrue();
      if (!y.containsZero()) {
        assertThat(x.over(y).contains(a.over(b))).isTrue();
      }
      for (var relation : Relation.values()) {
        assertThat(x.satisfies(relation) && !relation.holds(a.signum())).isFalse();
        assertThat(x.violates(relation) && relation.holds(a.signum())).isFalse();
      }
    }
  }

  @Test
  void theEndsOfProductsAndPowersAreAttained() {
    var x = Enclosure.of(-2, 3);
    assertThat(x.times(Enclosure.of(-5, 1))).isEqualTo(Enclosure.of(-15, 10));
    assertThat(x.times(x)).isEqualTo(Enclosure.of(-6, 9));
    assertThat(x.power(2, 50)).isEqualTo(Enclosure.of(0, 9));
    assertThat(x.power(3, 50)).isEqualTo(Enclosure.of(-8, 27));
    assertThat(x.power(0, 50)).isEqualTo(Enclosure.of(1, 1));
    assertThat(Enclosure.of(-3, -2).power(3, 50)).isEqualTo(Enclosure.of(-27, -8));
    assertThat(Enclosure.of(-3, -2).power(4, 50)).isEqualTo(Enclosure.of(16, 81));
    assertThat(Enclosure.of(-3, -2).abs()).isEqualTo(Enclosure.of(2, 3));
    assertThat(x.abs()).isEqualTo(Enclosure.of(0, 3));
  }

  @Test
  void roundingWidensALittleAndKeepsShortNumbers() {
    for (var i = 0; i < 500; i++) {
      var x =
          new Enclosure(
              number().power(9), number().power(9).abs().plus(Rational.of(1L << 62).power(3)));
      var rounded = x.round(30);
      assertThat(rounded.contains(x.lower()) && rounded.contains(x.upper())).isTrue();
      var slack = x.abs().upper().times(Rational.of(1, 1 << 28));
      assertThat(rounded.width().minus(x.width())).isLessThan(slack.times(Rational.TWO));
      assertThat(rounded.lower().denominator().bitCount() == 1 || rounded.lower().equals(x.lower()))
          .isTrue();
    }
    var third = Enclosure.point(Rational.of(1, 3));
    assertThat(third.round(10)).isEqualTo(third);
    assertThat(third.round(1).contains(Rational.of(1, 3))).isTrue();
    assertThat(third.round(1).isPoint()).isFalse();
  }

  @Test
  void aDivisorThatContainsZeroIsRefused() {
    for (var divisor : List.of(Enclosure.of(0, 1), Enclosure.of(-1, 0), Enclosure.of(-1, 1))) {
      assertThatThrownBy(() -> Enclosure.of(1, 1).over(divisor))
          .isInstanceOf(Enclosure.Undefined.class);
    }
  }

  @Test
  void hugePowersAreRefusedInsteadOfStored() {
    assertThatThrownBy(() -> Enclosure.of(3, 3).power(Integer.MAX_VALUE, 50))
        .isInstanceOf(Enclosure.Undefined.class);
    assertThatThrownBy(() -> Enclosure.point(Rational.of(1, 3)).power(Integer.MAX_VALUE, 50))
        .isInstanceOf(Enclosure.Undefined.class);
    assertThat(Enclosure.of(-1, 1).power(Integer.MAX_VALUE, 50)).isEqualTo(Enclosure.of(-1, 1));
  }

  @Test
  void endsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> Enclosure.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEndThatIsNoLongerThanAskedForStaysAsItIs() {
    var short3 = Enclosure.point(Rational.of(7, 5));
    assertThat(short3.round(3)).isEqualTo(short3);
    assertThat(short3.round(2).contains(Rational.of(7, 5))).isTrue();
    assertThat(short3.round(2).isPoint()).isFalse();
    assertThat(Enclosure.of(-7, 7).round(3)).isEqualTo(Enclosure.of(-7, 7));
  }

  @Test
  void itIsWrittenAsAClosedInterval() {
    assertThat(new Enclosure(Rational.of(-1, 2), Rational.TWO)).hasToString("[-1/2, 2]");
  }
}
