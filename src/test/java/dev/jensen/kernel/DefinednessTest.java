package dev.jensen.kernel;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where expressions are defined, and where they are analytic.
class DefinednessTest {
  /// Conditions are separated by semicolons.
  private static String missing(String text, String... conditions) {
    return String.join(
        "; ",
        Definedness.missing(e(text), where("x y", conditions)).stream()
            .map(Constraint::toString)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "x^2 | nothing",
        "1/x | x != 0",
        "x^(-2) | x != 0",
        "x^(1/2) | x >= 0",
        "x^(-1/2) | x > 0",
        "x^p | x > 0",
        "2^x | nothing",
        "log(x)^2 | x > 0",
        "2^log(x) | x > 0",
        "2^(1/y) | y != 0",
        "log(x)*log(y) | x > 0; y > 0",
        "log(x) + log(x) | x > 0",
        "exp(1/x) | x != 0",
        "xlogx(x) | x >= 0",
        "sqrt(1/x) | x != 0; 1/x >= 0",
        "abs(log(x)) | x > 0",
        "relu(log(x)) | x > 0",
        "logsumexp(1/x, y) | x != 0",
        "quad_over_lin(x, y) | y != 0; y > 0",
        "huber(x, 1/y) | y != 0; 1/y > 0",
        "celu(x, y) | y != 0; y > 0",
        "if(1/x > 0, 1, 2) | x != 0",
        "if(x > 0, log(x), 0) | nothing",
        "if(x > 0, 0, log(-x)) | if(x > 0, 1, -x) > 0",
        "if(x > 0, log(y), 1/x) | if(x > 0, y, 1) > 0; if(x > 0, 1, x) != 0",
        "if(x > 0, 0, sqrt(-x)) | nothing",
      })
  void theConditionsAreThoseOfEveryPart(String text, String conditions) {
    assertThat(missing(text)).isEqualTo(conditions == null ? "" : conditions);
  }

  @Test
  void aSymbolicPowerNeedsAPositiveBaseUnlessItsExponentIsPositive() {
    assertThat(missing("x^p", "p > 0")).isEqualTo("x >= 0");
    assertThat(missing("x^p", "p >= 0")).isEqualTo("x > 0");
    assertThat(missing("x^p", "x > 0")).isEmpty();
    assertThat(missing("x^p", "x >= 0", "p > 0")).isEmpty();
    assertThat(missing("x^p", "x >= 0")).isEqualTo("x > 0");
  }

  @Test
  void whatTheContextSaysIsNotMissing() {
    assertThat(missing("log(x) + 1/y", "x > 0", "y < 0")).isEmpty();
    assertThat(missing("quad_over_lin(x, y)", "y > 0")).isEmpty();
    assertThat(missing("huber(x, 1/y)", "y > 0")).isEmpty();
    assertThat(missing("quad_over_lin(x, 1/y)", "y > 0")).isEmpty();
    assertThat(missing("sqrt(x)", "x >= 0")).isEmpty();
    assertThat(missing("log(x)", "x >= 0")).isEqualTo("x > 0");
  }

  /// Where y >= 0, 1/y > 0 wherever it is defined; and 0^2/(1/y) = 0 and x^2/y^(-1) = x^2*y need no
  /// condition.
  @ParameterizedTest
  @ValueSource(strings = {"quad_over_lin(0, 1/y)", "quad_over_lin(x, y^(-1))"})
  void anArgumentNeedsToBeDefinedAlsoWhereTheDefinitionIsWithoutIt(String text) {
    assertThat(missing(text, "y >= 0")).isEqualTo("y != 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rel_entr(0, y) | y > 0",
        "rel_entr(0, 1/y) | y != 0; 1/y > 0",
        "kl_div(0, y) | y > 0",
        "kl_div(0, -1) | -1 > 0",
        "silu(0*log(x)) | x > 0",
      })
  void aFactorZeroDoesNotHideWhatTheOtherOneNeeds(String text, String conditions) {
    assertThat(missing(text)).isEqualTo(conditions);
  }

  /// Against the values of the atoms, which are found without looking at definedness.
  @Test
  void whatIsKnownToBeDefinedHasAValue() {
    var arguments = Writing.es("0", "1", "-1", "1/2", "y", "1/y", "log(y)", "0*log(y)", "y^2");
    var contexts =
        List.of(where("y"), where("y", "y >= 0"), where("y", "y > 0"), where("y", "y < 0"));
    for (var atom : Atoms.all()) {
      for (var first : arguments) {
        for (var second : arguments) {
          var list = Stream.of(first, second).limit(Math.min(2, atom.maximumArity())).toList();
          var expr = new Expr.Application(atom, list);
          for (var context : contexts) {
            if (Definedness.holds(expr, context)) {
              assertHasValues(expr, context);
            }
          }
        }
      }
    }
  }

  private static void assertHasValues(Expr expr, Context context) {
    for (int n = -4; n <= 4; n++) {
      var point = Map.of("y", Enclosure.point(Rational.of(n, 2)));
      var inside =
          context.constraints().stream()
              .allMatch(c -> Evaluation.of(c.expression(), point, 80).satisfies(c.relation()));
      if (inside) {
        assertThatCode(() -> Evaluation.of(expr, point, 80))
            .as("%s under %s at %s", expr, context, point)
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "sqrt(x) | x >= 0",
        "x^p | x >= 0, p > 0",
        "xlogx(x) | x >= 0",
        "abs(x) | x >= 0",
        "max(x, y) | x > y",
        "floor(x) | x > 1/3, x < 2/3",
        "relu(x) | x > 0",
        "if(x > 0, 1, 1) | x > 0",
        "log(x) | x >= 0",
        "exp(sqrt(x)) | x >= 0",
        "sqrt(x)^2 | x >= 0",
        "2^sqrt(x) | x >= 0",
        "1/x | nothing",
      })
  void whatIsDefinedAtAnEndOrHasAKinkIsNotAnalytic(String text, String conditions) {
    var context = where("x y", conditions == null ? new String[0] : conditions.split(", "));
    assertThatThrownBy(() -> Definedness.requireAnalytic(e(text), context))
        .isInstanceOf(RuleViolation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sqrt(x)", "x^p", "xlogx(x)", "log(x)", "1/x", "x^(-1/3)", "quad_over_lin(y, x)"})
  void insideItsDomainItIs(String text) {
    assertThatCode(() -> Definedness.requireAnalytic(e(text), where("x y", "x > 0")))
        .doesNotThrowAnyException();
  }

  @Test
  void requireNamesTheFirstConditionThatIsMissing() {
    assertThatThrownBy(() -> Definedness.require(e("log(x) + 1/y"), where("x y")))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("x > 0");
    assertThat(Definedness.holds(e("log(x)"), where("x", "x > 0"))).isTrue();
    assertThat(Definedness.holds(e("log(x)"), where("x"))).isFalse();
  }

  /// An atom that calls itself exp and is not the registered one is nowhere known to be defined.
  @Test
  void onlyRegisteredAtomsAreKnown() throws ReflectiveOperationException {
    var constructor = Atoms.EXP.getClass().getDeclaredConstructor();
    constructor.setAccessible(true);
    Atom other;
    try {
      other = constructor.newInstance();
    } catch (InvocationTargetException impossible) {
      throw new LinkageError("exp cannot be built", impossible);
    }
    var expr = new Expr.Application(other, List.of(e("x")));
    assertThatThrownBy(() -> Definedness.missing(expr, where("x")))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("not an atom");
  }

  /// Exactly one of a condition and its negation holds at each number.
  @ParameterizedTest
  @ValueSource(strings = {"x >= 0", "x > 0", "x = 0", "x != 0"})
  void theNegationHoldsExactlyWhereTheConditionFails(String text) {
    var condition = Writing.c(text);
    for (int value = -1; value <= 1; value++) {
      var fixed = where("x", "x = " + value);
      var holds = fixed.satisfies(condition);
      assertThat(fixed.satisfies(Definedness.negation(condition)))
          .as("%s at %d", text, value)
          .isEqualTo(!holds);
    }
  }

  @Test
  void failuresAreRefutationsAndNothingElseIs() {
    var f = e("x");
    var refutations =
        List.of(
            new Judgement.NotConvex(f),
            new Judgement.NotConcave(f),
            new Judgement.NotStrict(f),
            new Judgement.DomainNotConvex());
    var others =
        List.of(
            new Judgement.Holds(Writing.c("x > 0")),
            new Judgement.Impossible(),
            new Judgement.Curved(f, Curvature.CONVEX),
            new Judgement.StronglyConvex(f, e("1")),
            new Judgement.DomainConvex(),
            new Judgement.Inhabited());
    assertThat(refutations).allMatch(Judgement::isRefutation);
    assertThat(others).noneMatch(Judgement::isRefutation);
  }
}
