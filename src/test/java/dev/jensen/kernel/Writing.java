package dev.jensen.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.parse.ProblemParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Short ways of writing contexts, certificates and what is expected of them.
public final class Writing {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final Pattern CONDITION = Pattern.compile("(.+?)(>=|<=|!=|>|<|=)([^=<>!]+)");

  private Writing() {}

  public static Expr e(String text) {
    return PARSER.expression(text);
  }

  public static List<Expr> es(String... texts) {
    return Arrays.stream(texts).map(Writing::e).toList();
  }

  /// A condition such as `x >= 1`; the right side is brought over unless it is 0.
  public static Constraint c(String text) {
    var parts = CONDITION.matcher(text);
    assertThat(parts.matches()).as(text).isTrue();
    var left = e(parts.group(1));
    var right = e(parts.group(3));
    return switch (parts.group(2)) {
      case ">=" -> Constraint.nonnegative(difference(left, right));
      case ">" -> Constraint.positive(difference(left, right));
      case "<=" -> Constraint.nonnegative(right.minus(left));
      case "<" -> Constraint.positive(right.minus(left));
      case "=" -> Constraint.zero(difference(left, right));
      default -> Constraint.nonzero(difference(left, right));
    };
  }

  private static Expr difference(Expr left, Expr right) {
    return right.isZero() ? left : left.minus(right);
  }

  public static List<Constraint> cs(String... texts) {
    return Arrays.stream(texts).map(Writing::c).toList();
  }

  /// Γ over variables separated by spaces.
  public static Context where(String variables, String... constraints) {
    return new Context(names(variables), cs(constraints));
  }

  public static List<String> names(String spaced) {
    return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
  }

  /// Values by name: `point("x", "1/2", "y", "p")`.
  public static Map<String, Expr> point(String... namesAndValues) {
    var point = new LinkedHashMap<String, Expr>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      point.put(namesAndValues[i], e(namesAndValues[i + 1]));
    }
    return point;
  }

  public static Atom atom(String name) {
    return Atoms.named(name).orElseThrow();
  }

  public static Interval closed(long lower, long upper) {
    return Interval.closed(Rational.of(lower), Rational.of(upper));
  }

  /// `e >= 0` (or another relation), plain as it stands.
  public static Rule plain(String condition) {
    var constraint = c(condition);
    return new Evident(constraint.expression(), constraint.relation(), constraint.expression());
  }

  /// The condition, plain in another form.
  public static Rule plain(String condition, String form) {
    var constraint = c(condition);
    return new Evident(constraint.expression(), constraint.relation(), e(form));
  }

  /// The sign, of an expression that is equal to the one given on Γ.
  public static void assertHolds(Context context, Rule rule, String condition) {
    var proved = Theorem.prove(context, rule).fact();
    var wanted = c(condition);
    assertThat(proved.relation()).isEqualTo(wanted.relation());
    assertThat(context.equal(proved.expression(), wanted.expression()))
        .as("%s is about %s", proved, wanted)
        .isTrue();
  }

  public static void assertConcludes(Context context, Rule rule, Judgement judgement) {
    assertThat(Theorem.prove(context, rule).judgement()).isEqualTo(judgement);
  }

  /// The curvature, of a function that is equal to the one given on Γ.
  public static void assertCurved(
      Context context, Rule rule, String function, Curvature curvature) {
    var proved = Theorem.prove(context, rule).curved();
    assertThat(proved.curvature()).isEqualTo(curvature);
    assertThat(context.equal(proved.function(), e(function)))
        .as("%s is about %s", proved.function(), function)
        .isTrue();
  }

  /// The certificate is refused, and what was refused is told: each word occurs in the name of the
  /// rule or in its condition.
  public static void assertRefused(Context context, Rule rule, String... words) {
    var violation =
        catchThrowableOfType(RuleViolation.class, () -> Theorem.prove(context, rule).judgement());
    assertThat(violation).as("the certificate should be refused").isNotNull();
    var text = (violation.rule() + ": " + violation.condition()).toLowerCase(Locale.ROOT);
    for (var word : words) {
      assertThat(text).contains(word.toLowerCase(Locale.ROOT));
    }
  }
}
