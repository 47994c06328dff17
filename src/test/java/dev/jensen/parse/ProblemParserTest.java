package dev.jensen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.parse.Diagnostic.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a problem means: variables, parameters, conditions and fixed values.
class ProblemParserTest {
  private static final ProblemParser PARSER = new ProblemParser(SomeAtoms.ALL);
  private static final Expr X = Expr.symbol("x");
  private static final Expr Y = Expr.symbol("y");

  private static Statement statement(String text) {
    return PARSER.parse(text).statement();
  }

  private static List<Constraint> constraints(String text) {
    return statement(text).constraints();
  }

  private static Kind kind(String text) {
    return catchThrowableOfType(ProblemException.class, () -> PARSER.parse(text))
        .diagnostic()
        .kind();
  }

  private static Expr negated(Expr expr) {
    return new Expr.Product(List.of(Numeral.MINUS_ONE, expr));
  }

  @Test
  void withoutInEverySymbolVaries() {
    assertThat(statement("b*x^2 + a").variables()).containsExactly("a", "b", "x");
    assertThat(statement("b*x^2 + a").parameters()).isEmpty();
  }

  @Test
  void withInTheOthersAreParameters() {
    assertThat(statement("b*x^2 + a in x").variables()).containsExactly("x");
    assertThat(statement("b*x^2 + a in x").parameters()).containsExactly("a", "b");
  }

  @Test
  void aFamilyIsListedByItsName() {
    assertThat(statement("w[10] + w[9] + w + v[1] in w").variables())
        .containsExactly("w", "w[9]", "w[10]");
    assertThat(statement("w[10] + w[9] in w[9]").parameters()).containsExactly("w[10]");
  }

  @Test
  void aSymbolOfTheConditionsAloneIsKnownToo() {
    assertThat(statement("x^2 in x where p > 0").parameters()).containsExactly("p");
    assertThat(statement("x^2 where x < y").variables()).containsExactly("x", "y");
  }

  @Test
  void theTextIsKeptAsTyped() {
    assertThat(PARSER.parse(" x^2  in x ").text()).isEqualTo(" x^2  in x ");
  }

  @Test
  void comparisonsBecomeDifferences() {
    assertThat(constraints("x + y where x <= y"))
        .containsExactly(Constraint.nonnegative(new Expr.Sum(List.of(Y, negated(X)))));
    assertThat(constraints("x + y where x > y"))
        .containsExactly(Constraint.positive(new Expr.Sum(List.of(X, negated(Y)))));
    assertThat(constraints("x where x < 0")).containsExactly(Constraint.positive(negated(X)));
    assertThat(constraints("x where 0 <= x")).containsExactly(Constraint.nonnegative(X));
    assertThat(constraints("x*y in x where y != 0")).containsExactly(Constraint.nonzero(Y));
  }

  @Test
  void intervalsAndChainsAreTwoComparisons() {
    assertThat(constraints("x where x in (0, 1]")).isEqualTo(constraints("x where 0 < x <= 1"));
    assertThat(constraints("x where x in (0, 1]")).hasSize(2);
  }

  @Test
  void aFixedParameterIsReplacedEverywhere() {
    var problem = PARSER.parse("a*x in x where x > a, a = 2");
    assertThat(problem.statement().function()).isEqualTo(new Expr.Product(List.of(Numeral.TWO, X)));
    assertThat(problem.statement().constraints())
        .containsExactly(Constraint.positive(new Expr.Sum(List.of(X, Expr.of(-2)))));
    assertThat(problem.statement().parameters()).isEmpty();
    assertThat(problem.fixed()).isEqualTo(Map.of("a", Numeral.TWO));
  }

  @Test
  void aParameterMayBeFixedByOtherParametersInAnyOrder() {
    var problem = PARSER.parse("a*x in x where a = b + 1, b = c");
    assertThat(problem.fixed())
        .isEqualTo(
            Map.of(
                "b", Expr.symbol("c"), "a", new Expr.Sum(List.of(Expr.symbol("c"), Numeral.ONE))));
    assertThat(problem.statement().parameters()).containsExactly("c");
  }

  @Test
  void fixedValuesCannotBeChanged() {
    assertThatThrownBy(() -> PARSER.parse("a*x where a = 2").fixed().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEquationOnAListedVariableRestrictsTheDomain() {
    var problem = PARSER.parse("x^2 + y in x, y where x = y");
    assertThat(problem.fixed()).isEmpty();
    assertThat(problem.statement().constraints())
        .containsExactly(Constraint.zero(new Expr.Sum(List.of(X, negated(Y)))));
  }

  @Test
  void equationsAmongVariablesMustBeAffine() {
    assertThat(constraints("a*x + y in x, y where a^2*x + y/a = exp(a)")).hasSize(1);
    assertThat(kind("x + y where x*y = 1")).isEqualTo(Kind.CONDITION);
    assertThat(kind("x where x != 1")).isEqualTo(Kind.CONDITION);
  }

  @Test
  void contradictoryAndCircularDefinitionsAreFaults() {
    assertThat(kind("a*x where a = 1, a = 2")).isEqualTo(Kind.DEFINITION);
    assertThat(kind("a*x in x where a = b, b = a")).isEqualTo(Kind.DEFINITION);
    assertThat(kind("let a = a; a*x")).isEqualTo(Kind.DEFINITION);
    assertThat(kind("let a = 1; let a = 2; a*x")).isEqualTo(Kind.DEFINITION);
  }

  @Test
  void definitionsDoNotCaptureTheNamesOfTheirArguments() {
    assertThat(PARSER.expression("let f(x, y) = x - y; f(y, x)"))
        .isEqualTo(PARSER.expression("y - x"));
    assertThat(PARSER.expression("let f(z) = sum(z*i for i in 1..2); f(i)"))
        .isEqualTo(PARSER.expression("i*1 + i*2"));
  }

  @Test
  void theVariableOfASumIsNoSymbol() {
    assertThat(statement("sum(x*i for i in 1..2) + y").variables()).containsExactly("x", "y");
    assertThat(statement("i + sum(x*i for i in 1..2)").variables()).containsExactly("i", "x");
  }

  @Test
  void aSumMayEndAtAFixedNumber() {
    assertThat(statement("sum(w[i] for i in 1..n) in w where n = 3").variables())
        .containsExactly("w[1]", "w[2]", "w[3]");
  }

  @Test
  void theBranchNotTakenNamesNothing() {
    assertThat(statement("sum(if(i = 1, w[1], w[i - 1]) for i in 1..2)").variables())
        .containsExactly("w[1]");
  }

  @Test
  void nothingThatBoundsTheDomainIsSimplifiedAway() {
    assertThat(PARSER.expression("0*log(x)").symbols()).containsExactly("x");
    assertThat(PARSER.expression("x/x")).isInstanceOf(Expr.Product.class);
    assertThat(PARSER.expression("log(x) - log(x)")).isInstanceOf(Expr.Sum.class);
    assertThat(PARSER.expression("1/0")).isInstanceOf(Expr.Product.class);
    assertThat(PARSER.expression("(x^2)^(1/2)"))
        .isEqualTo(new Expr.Power(new Expr.Power(X, Numeral.TWO), Numeral.HALF));
  }
}
