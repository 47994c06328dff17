package dev.jensen.benchmark;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.Fraction;
import dev.jensen.kernel.normal.Univariate;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What searches and checks spend their time with.
public class Computation {
  private static final List<String> VARIABLES = List.of("x", "y");

  private static Expr function(String formula) {
    return new ProblemParser(Atoms.all()).parse(formula + " in x, y").statement().function();
  }

  @State(Scope.Benchmark)
  public static class Power {
    @Param({"4", "8", "16"})
    public int exponent = 4;
  }

  /// The sum in the power is expanded. Contexts remember normal forms, so each time there is a new
  /// one.
  @Benchmark
  public Fraction normalForm(Power power) {
    var base = Expr.sum(Expr.symbol("x"), Expr.symbol("y"), Expr.of(1));
    var expression = new Expr.Power(base, Expr.of(power.exponent));
    return new Context(VARIABLES, List.of()).normal(expression);
  }

  @State(Scope.Benchmark)
  public static class Precision {
    @Param({"64", "256", "1024"})
    public int bits = 64;

    private final Expr function = function("log(exp(x) + exp(y)) + sqrt(1 + x^2*y^2)");
    private final Map<String, Enclosure> point =
        Map.of(
            "x", Enclosure.point(Rational.of(1).over(Rational.of(3))),
            "y", Enclosure.point(Rational.of(-5).over(Rational.of(7))));
  }

  @Benchmark
  public Enclosure enclosure(Precision precision) {
    return Evaluation.of(precision.function, precision.point, precision.bits);
  }

  @State(Scope.Benchmark)
  public static class Degree {
    @Param({"5", "10", "20"})
    public int degree = 5;

    private Univariate polynomial = polynomial();

    @Setup
    public void build() {
      polynomial = polynomial();
    }

    /// (x - 1)(x - 2)...: all roots are real, so the chain of remainders is as long as it can be.
    private Univariate polynomial() {
      var coefficients = new ArrayList<>(List.of(Rational.of(1)));
      for (int root = 1; root <= degree; root++) {
        coefficients.addFirst(Rational.of(0));
        for (int i = 0; i + 1 < coefficients.size(); i++) {
          var less = coefficients.get(i + 1).times(Rational.of(root));
          coefficients.set(i, coefficients.get(i).minus(less));
        }
      }
      return Univariate.of(coefficients);
    }
  }

  @Benchmark
  public int rootCount(Degree degree) {
    return degree.polynomial.rootsIn(Interval.ALL);
  }

  @State(Scope.Benchmark)
  public static class Compiled {
    private final CompiledFunction function =
        CompiledFunction.of(function("log(1 + exp(x - 2*y)) + (x*y - relu(x))^2"), VARIABLES);
    private final double[] point = {0.3, -0.7};
  }

  @Benchmark
  public double doublePrecision(Compiled compiled) {
    return compiled.function.at(compiled.point);
  }

  /// With an estimate of the error, as where a sign matters.
  @Benchmark
  public Object doublePrecisionWithError(Compiled compiled) {
    return compiled.function.near(compiled.point);
  }
}
