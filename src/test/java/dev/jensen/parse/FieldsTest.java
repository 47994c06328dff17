package dev.jensen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Problems given in parts, as in a batch.
class FieldsTest {
  private static final ProblemParser PARSER = new ProblemParser(SomeAtoms.ALL);

  private static Diagnostic fault(
      String expr, List<String> vars, List<String> params, List<String> assume) {
    return catchThrowableOfType(
            ProblemException.class, () -> PARSER.fromFields(expr, vars, params, assume))
        .diagnostic();
  }

  @Test
  void theListsSayWhatVariesAndWhatIsGiven() {
    var problem =
        PARSER.fromFields("a*x^2 + b*x", List.of("x"), List.of("a", "b"), List.of("a >= 0"));
    assertThat(problem.statement().variables()).containsExactly("x");
    assertThat(problem.statement().parameters()).containsExactly("a", "b");
    assertThat(problem.statement().constraints())
        .containsExactly(Constraint.nonnegative(Expr.symbol("a")));
    assertThat(problem.text()).isEqualTo("a*x^2 + b*x in x where a >= 0");
  }

  @Test
  void aProblemInPartsIsTheProblemItsTextSays() {
    var problem =
        PARSER.fromFields(
            "a*w[1] + w[2]", List.of("w"), List.of("a"), List.of("a > 0", "w[1] < 2"));
    assertThat(PARSER.parse(problem.text()).statement()).isEqualTo(problem.statement());
  }

  @Test
  void anAssumptionMayFixAParameter() {
    var problem = PARSER.fromFields("y*x", List.of("x"), List.of("y"), List.of("y = 1/2"));
    assertThat(problem.fixed()).isEqualTo(Map.of("y", Expr.of(1, 2)));
    assertThat(problem.statement().parameters()).isEmpty();
  }

  @Test
  void anAssumptionMayFixANameThatIsNotListed() {
    var problem = PARSER.fromFields("y*x", List.of("x"), List.of(), List.of("x > 0", "y = 1"));
    assertThat(problem.fixed()).isEqualTo(Map.of("y", Expr.of(1)));
  }

  @Test
  void oneAssumptionMayHoldSeveralConditions() {
    var problem = PARSER.fromFields("x", List.of("x"), List.of(), List.of("x > 0, x < 1"));
    assertThat(problem.statement().constraints()).hasSize(2);
  }

  @Test
  void anEquationOnAVariableRestrictsTheDomain() {
    var problem = PARSER.fromFields("x^2", List.of("x"), List.of(), List.of("x = 3"));
    assertThat(problem.fixed()).isEmpty();
    assertThat(problem.statement().constraints())
        .containsExactly(Constraint.zero(new Expr.Sum(List.of(Expr.symbol("x"), Expr.of(-3)))));
  }

  @Test
  void aSymbolInNoListIsAFaultAtItsPlace() {
    var fault = fault("x + k*x", List.of("x"), List.of("a"), List.of());
    assertThat(fault.kind()).isEqualTo(Kind.NAME);
    assertThat(fault.input()).isEqualTo("expr");
    assertThat(fault.column()).isEqualTo(5);
    assertThat(fault.message()).startsWith("k is neither");
  }

  @Test
  void aSymbolOfAnAssumptionMustBeListedToo() {
    var fault = fault("x", List.of("x"), List.of(), List.of("x > 0", "x < z"));
    assertThat(fault.input()).isEqualTo("assume[1]");
    assertThat(fault.column()).isEqualTo(5);
  }

  @Test
  void aNameIsNotBothVariableAndParameter() {
    var fault = fault("x", List.of("x"), List.of("a", "x"), List.of());
    assertThat(fault.input()).isEqualTo("params[1]");
  }

  @Test
  void faultsNameTheFieldTheyAreIn() {
    assertThat(fault("2x", List.of("x"), List.of(), List.of()).input()).isEqualTo("expr");
    assertThat(fault("x", List.of("x", "2"), List.of(), List.of()).input()).isEqualTo("vars[1]");
    assertThat(fault("x", List.of("x"), List.of(""), List.of()).input()).isEqualTo("params[0]");
    assertThat(fault("x", List.of("x"), List.of(), List.of("x")).input()).isEqualTo("assume[0]");
    assertThat(fault("x in x", List.of("x"), List.of(), List.of()).kind()).isEqualTo(Kind.SYNTAX);
  }

  @Test
  void theTextOfAFaultNamesTheField() {
    var exception =
        catchThrowableOfType(
            ProblemException.class,
            () -> PARSER.fromFields("x", List.of("x"), List.of(), List.of("x > 0", "x >")));
    assertThat(exception.render())
        .isEqualTo(
            """
            assume[1], line 1, column 4: the text ends where an expression is expected
              x >
                 ^\
            """);
  }
}
