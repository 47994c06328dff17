package dev.jensen.refute.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.parse.ProblemParser;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledFunctionTest {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());

  private static double at(String text, double x) {
    return compiled(text).at(new double[] {x});
  }

  private static CompiledFunction compiled(String text) {
    return CompiledFunction.of(PARSER.expression(text), List.of("x"));
  }

  @Test
  void everyAtomIsEvaluated() {
    for (var atom : Atoms.all()) {
      var arguments = Collections.nCopies(atom.minimumArity(), "1/2");
      if (!arguments.isEmpty()) {
        var text = atom.name() + "(" + String.join(", ", arguments) + ")";
        assertThat(at(text, 0)).as(text).isFinite();
      }
    }
  }

  @Test
  void fastPathsAgreeWithTheDefinitionsOfTheAtoms() {
    for (var atom : Atoms.all()) {
      var symbols = List.of(Expr.symbol("x"));
      if (atom.minimumArity() <= 1 && atom.maximumArity() >= 1) {
        var definition = atom.definition(symbols);
        if (definition.isPresent()) {
          for (var x : new double[] {0.3, 0.9, 1.7}) {
            var defined = CompiledFunction.of(definition.get(), List.of("x"));
            assertThat(at(atom.name() + "(x)", x))
                .as(atom.name() + " at " + x)
                .isCloseTo(defined.at(new double[] {x}), within(1e-12));
          }
        }
      }
    }
  }

  @Test
  void valuesOutsideTheDomainAreNotNumbers() {
    assertThat(at("log(x)", 0)).isNaN();
    assertThat(at("sqrt(x)", -1)).isNaN();
    assertThat(at("1/x", 0)).isNaN();
    assertThat(at("x^(1/3)", -8)).isNaN();
    assertThat(at("x^(-3/2)", 0)).isNaN();
    assertThat(at("x^x", 0)).isNaN();
    assertThat(at("x*log(x)", 0)).isNaN();
  }

  @Test
  void onlyTheBranchTakenNeedsToBeDefined() {
    assertThat(at("if(x > 0, log(x), 0)", -1)).isZero();
  }

  @Test
  void stableFormsDoNotOverflow() {
    assertThat(at("softplus(x)", 1000)).isEqualTo(1000);
    assertThat(at("sigmoid(x)", -800)).isZero();
    assertThat(at("logsumexp(x, 0)", 1000)).isEqualTo(1000);
  }

  @Test
  void theErrorFunctionIsAccurate() {
    assertThat(at("erf(x)", 0.5)).isCloseTo(0.5204998778130465, within(1e-15));
    assertThat(at("erf(x)", -2)).isCloseTo(-0.9953222650189527, within(1e-15));
    assertThat(at("erf(x)", 4)).isCloseTo(0.9999999845827421, within(1e-15));
  }

  @Test
  void theErrorEstimateSeesCancellation() {
    var near = compiled("log(1 + exp(x))").near(new double[] {-37});
    assertThat(near.error()).isGreaterThan(0.1 * Math.exp(-37));
  }

  @Test
  void shortDyadicArithmeticIsExact() {
    assertThat(compiled("(x - 1/4)^2 + 3*x").near(new double[] {0.75}).error()).isZero();
  }

  @Test
  void aSymbolWithoutAValueIsRefused() {
    assertThatThrownBy(() -> compiled("x + y")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSimplestRationalOfAnIntervalIsFound() {
    assertThat(Doubles.simplestBetween(0.3, 0.35)).isEqualTo(Rational.of(1, 3));
    assertThat(Doubles.simplestBetween(-2.6, -2.4)).isEqualTo(Rational.of(-5, 2));
    assertThat(Doubles.simplestBetween(-0.1, 5)).isEqualTo(Rational.ZERO);
    assertThat(Doubles.simplestBetween(7, 7)).isEqualTo(Rational.of(7));
    assertThat(Doubles.simplestBetween(3.1415, 3.1416)).isEqualTo(Rational.of(333, 106));
    assertThat(Doubles.of(Doubles.simplestBetween(1e-320, 2e-320))).isEqualTo(2e-320);
    assertThat(Doubles.simplestBetween(1e-320, 0.3)).isEqualTo(Rational.of(1, 4));
  }
}
