package dev.jensen.render.latex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.Samples;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Formula;
import dev.jensen.render.math.Formulas;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexMathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          x^2/y               ~ \\frac{x^{2}}{y}
          -3/4*x*y            ~ -\\frac{3xy}{4}
          w1*w0*x             ~ w_{1}w_{0}x
          w[1,2]              ~ w_{1,2}
          sigma2              ~ \\sigma_{2}
          λ                   ~ \\lambda
          w_out               ~ w_{\\operatorname{out}}
          loss*rate           ~ \\mathit{loss}\\,\\allowbreak \\mathit{rate}
          relu(x)             ~ \\operatorname{ReLU}(x)
          sigmoid(w*x + b)    ~ \\sigma(wx + b)
          exp(-x)             ~ e^{-x}
          exp(1)              ~ e
          exp(1/x)            ~ \\exp\\Bigl(\\frac{1}{x}\\Bigr)
          sqrt(x + 1)         ~ \\sqrt{x + 1}
          x^(3/2)             ~ x^{3/2}
          abs(x - y)          ~ \\mathopen{|}x - y\\mathclose{|}
          norm2(x, y)         ~ \\mathopen{\\|}(x,\\allowbreak\\ y)\\mathclose{\\|}_{2}
          max(x, -y)          ~ \\max(x,\\allowbreak\\ -y)
          (x + 1)*(x - 1)     ~ (x + 1)(x - 1)
          (x + 1)/(x - 1)     ~ \\frac{x + 1}{x - 1}
          (-x)^2              ~ (-x)^{2}
          2*3^x               ~ 2\\cdot 3^{x}
          x*log(x)            ~ x\\,\\allowbreak \\log(x)
          pi*x                ~ \\pi x
          a - (b - c)         ~ a - (b - c)
          if(x >= 1, x, -x)   ~ \\begin{cases}x & \\text{if }x\\ge 1 \\\\ -x & \\text{otherwise}\\end{cases}
          """)
  void setsExpressionsAsPeopleDo(String read, String latex) {
    assertThat(set(read).replace("\\penalty900 ", "")).isEqualTo(latex);
  }

  @Test
  void linesAreBrokenRatherBetweenTermsThanInsideOfThem() {
    assertThat(set("(x + y)^2 + z"))
        .containsOnlyOnce("\\penalty900 ")
        .contains("x + \\penalty900 y");
    assertThat(set("x + y + z")).doesNotContain("\\penalty");
  }

  private static String set(String read) {
    return LatexMath.of(Formulas.of(Formula.of(Samples.read(read))));
  }

  @Test
  void everyAtomCanBeSet() {
    assertThat(Atoms.all()).isNotEmpty();
    for (var atom : Atoms.all()) {
      var arguments = Collections.nCopies(atom.minimumArity(), Expr.symbol("x"));
      var latex = LatexMath.of(Formulas.of(Formula.of(new Expr.Application(atom, arguments))));
      assertThat(latex).as(atom.name()).isNotEmpty().doesNotContain("#");
    }
  }
}
