package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.parse.ProblemParser;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final BigDecimal SIXTY_DIGITS = new BigDecimal("1e-60");

  private static Optional<Ball> value(String text) {
    return Evaluator.EXACT.value(PARSER.expression(text), Map.of());
  }

  @Test
  void everyAtomHasAMeaning() {
    assertThat(Atoms.all()).extracting(Atom::name).allMatch(Evaluator.EXACT::knows);
  }

  /// Digits from mpmath.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          exp(1);               2.7182818284590452353602874713526624977572470936999595749669676277241
          log(2);               0.69314718055994530941723212145817656807550013436025525412068000949339
          sqrt(2);              1.4142135623730950488016887242096980785696718753769480731766797379907
          sin(1);               0.84147098480789650665250232163029899962256306079837106567275170999191
          cos(100);             0.86231887228768393410193851395084253551008400853551082928016211269272
          sin(10^20);           -0.64525128526578084420581171131252300740690419668689711830311700688790
          tan(1);               1.5574077246549022305069748074583601730872507723815200383839466056989
          atan(1/5);            0.19739555984988075837004976519479029344758510378785210151768894024103
          erf(1);               0.84270079294971486934122063508260925929606699796630290845993789783472
          erf(-1/10);           -0.11246291601828489220327507174396838322169629915970254753449414481760
          erf(3);               0.99997790950300141455862722387041767962015229291260075034276104515706
          gelu(-5);             -1.4332578593959695583687616643732267692721150680594478654274639946738e-6
          gelu(-10);            -7.6198530241605260659733432515993083635040332779569605780353554628966e-23
          gelu(1);              0.84134474606854294858523254563203792247791296672660439098739445024299
          log_normcdf(-1);      -1.8410216450092635057707830732325290215476719088232735250075721962183
          log_normcdf(-30);     -454.32124395634319710735577133764496565635108833730121922812383227039
          log_normcdf(8);       -6.2209605742717860585335185047852964405788154486113594550249071639439e-16
          tanh(1);              0.76159415595576488811945828260479359041276859725793655159681050012195
          sinh(1);              1.1752011936438014568823818505956008151557179813340958702295654130133
          cosh(1);              1.5430806348152437784779056207570616826015291123658637047374022147108
          sigmoid(-40);         4.2483542552915889772807209044045063714347627178861680749330184725349e-18
          softplus(-100);       3.7200759760208359629596958038631183373588922231819556302837373442292e-44
          softplus(1);          1.3132616875182228340489954949678556419152800856703483747190635148372
          logsigmoid(-1);       -1.3132616875182228340489954949678556419152800856703483747190635148372
          logcosh(-3);          2.3093285045777851401136275605853464007012337903017188513774163393106
          log1p(1/1000000);     9.9999950000033333308333353333316666680952368452392063482063501154393e-7
          expm1(1/1000000);     1.000000500000166666708333341666668055555753968278769844025573467813076e-6
          elu(-1);              -0.63212055882855767840447622983853913255418886896823216549216319830254
          celu(-1, 2);          -7.869386805747331527924009300176390931161637290256260886342156825298870e-1
          selu(-1);             -1.1113307378125627617986406624278255167052184083057252840583091687114
          silu(2);              1.7615941559557648881194582826047935904127685972579365515968105001220
          swish(2);             1.7615941559557648881194582826047935904127685972579365515968105001220
          mish(1);              0.86509838826731034611623344925631238688643037829035589207559812933708
          gelu_tanh(1);         0.84119199060827670478199577704518386082576147011400943765016417503406
          xlogx(2);             1.3862943611198906188344642429163531361510002687205105082413600189868
          entr(1/2);            0.34657359027997265470861606072908828403775006718012762706034000474670
          rel_entr(2, 3);       -0.81093021621632876395602623092869827314398084692498839522802864828820
          kl_div(2, 3);         0.18906978378367123604397376907130172685601915307501160477197135171180
          logsumexp(1, 2, 3);   3.4076059644443803044829199045450704514729471083061940747285138025353
          norm2(1, 2, -3);      3.7416573867739413855837487323165493017560198077787269463037454673200
          pi;                   3.1415926535897932384626433832795028841971693993751058209749445923078
          2^(1/3);              1.2599210498948731647672106072782283505702514647015079800819751121553
          7^(-3/5);             0.31112948921182569923789497651074387243009521229945171739684411693131
          2^sqrt(2);            2.6651441426902251886502972498731398482742113137146594928359795933649
          """)
  void valuesHaveSixtyRightDigits(String text, BigDecimal expected) {
    var value = value(text).orElseThrow();
    var error = value.middle().subtract(expected).abs();
    assertThat(error).as(text).isLessThan(expected.abs().multiply(SIXTY_DIGITS));
    assertThat(value.radius()).as(text).isLessThan(expected.abs().multiply(SIXTY_DIGITS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abs(-3); 3
          max(1, -2, 5/2); 2.5
          min(1, -2, 5/2); -2
          sign(-7); -1
          sign(0); 0
          step(0); 1
          step(-1/8); 0
          floor(-1/8); -1
          relu(-2); 0
          relu(2); 2
          relu6(7); 6
          hinge(-1); 2
          hinge(3); 0
          leakyrelu(-2); -0.02
          leakyrelu(-2, 3); -6
          huber(1/2); 0.25
          huber(-3); 5
          huber(3, 2); 8
          huberloss(3, 2); 4
          huberloss(1/2); 0.125
          elu(2, 5); 2
          celu(2, 5); 2
          selu(0); 0
          hardsigmoid(-3); 0
          hardsigmoid(4); 1
          hardswish(4); 4
          hardswish(-5); 0
          norm1(1, -2, 3); 6
          norminf(1, -5, 3); 5
          quad_over_lin(3, 4, 2); 12.5
          xlogx(0); 0
          entr(0); 0
          rel_entr(0, 2); 0
          kl_div(0, 2); 2
          0^0; 1
          (-2)^3; -8
          4^(1/2); 2
          0^(1/3); 0
          if(1 > 0, 5, 1/0); 5
          if(0 >= 0, 5, log(-1)); 5
          """)
  void someValuesAreExact(String text, BigDecimal expected) {
    var value = value(text).orElseThrow();
    assertThat(value.isExact()).as(text).isTrue();
    assertThat(value.middle()).as(text).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/(1 - 1)",
        "log(0)",
        "log(-1)",
        "log1p(-1)",
        "sqrt(-1)",
        "(-8)^(1/3)",
        "0^(-1/2)",
        "(-1)^sqrt(2)",
        "0*log(0)",
        "xlogx(-1)",
        "rel_entr(-1, 1)",
        "rel_entr(0, 0)",
        "kl_div(1, 0)",
        "huber(1, 0)",
        "celu(1, -1)",
        "quad_over_lin(1, 0)",
        "if(log(-1) > 0, 1, 2)"
      })
  void someExpressionsHaveNoValue(String text) {
    assertThat(value(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/(exp(log(3)) - 3)",
        "sign(sqrt(2)^2 - 2)",
        "floor(exp(log(2)))",
        "if(sin(pi) >= 0, 1, 2)",
        "exp(exp(100))",
        "0^sqrt(2)"
      })
  void whatIsTooCloseOrTooLargeIsSaidToBe(String text) {
    assertThatThrownBy(() -> value(text)).isInstanceOf(TooCloseToTell.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp(log(3)) - 3", "sin(pi)", "relu(sin(pi))", "sqrt(2)^2 - 2"})
  void errorsAreBounded(String text) {
    var value = value(text).orElseThrow();
    assertThat(value.contains(BigDecimal.ZERO)).as(text).isTrue();
    assertThat(value.radius()).as(text).isLessThan(new BigDecimal("1e-75"));
  }
}
