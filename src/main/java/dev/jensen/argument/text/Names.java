package dev.jensen.argument.text;

import dev.jensen.argument.grammar.ArgumentParser.FormulaContext;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.FormulaParser;
import dev.jensen.parse.FormulaParser.Compared;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/// What the names in an argument mean, as far as its lines have been read: the symbols of the
/// problem, the function f and those that lines define.
final class Names {
  static final String FUNCTION = "f";

  private static final Pattern NUMBER_OF_PRIMES =
      Pattern.compile("\\b(\\w+)\\s*\\^\\s*\\(\\s*\\d\\s*\\)");

  private final ProblemParser problems;
  private final Terms terms = new Terms();
  private Optional<FormulaParser> formulas = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private boolean isProblemUnreadable;

  Names(ProblemParser problems) {
    this.problems = problems;
  }

  Terms terms() {
    return terms;
  }

  Optional<Problem> problem() {
    return problem;
  }

  /// The ways in which the same is written about these names.
  Spelling spelling() {
    return new Spelling(
        problem.map(asked -> asked.statement().variables()).orElse(List.of()),
        terms.names(),
        this::isTaken);
  }

  /// Whether a name has a meaning already.
  boolean isTaken(String name) {
    return terms.subject(name).isPresent() || isSymbolOfTheProblem(name);
  }

  /// The problem in a text; while it cannot be read, other lines say so.
  Problem problem(String text, Source source, Token at) {
    isProblemUnreadable = true;
    var asked = problems.parse(text);
    var names = new ArrayList<>(asked.statement().variables());
    names.addAll(asked.statement().parameters());
    if (names.contains(FUNCTION)) {
      throw source.fault(
          at, "f is the name of the function itself", "give the symbol another name");
    }
    begin(asked);
    return asked;
  }

  void begin(Problem asked) {
    problem = Optional.of(asked);
    formulas = Optional.of(problems.formulas(asked, terms));
    terms.define(
        FUNCTION, new Terms.Subject(asked.statement().variables(), asked.statement().function()));
  }

  /// What reads formulas; throws where there is no problem that they could be about.
  FormulaParser formulas(Source source) {
    return formulas.orElseThrow(
        () ->
            isProblemUnreadable
                ? source.fault(
                    0, 1, "without the problem this says nothing", Optional.of("see above"))
                : source.fault(
                    0,
                    1,
                    "the problem comes first",
                    Optional.of("problem: log(1 + exp(-z)) in z")));
  }

  boolean isSymbolOfTheProblem(String name) {
    return problem
        .map(Problem::statement)
        .filter(s -> s.variables().contains(name) || s.parameters().contains(name))
        .isPresent();
  }

  /// The variables of the problem that an expression contains, or else all its symbols.
  List<String> variables(Expr body) {
    var symbols = new Meaning(terms).symbols(body);
    var ofProblem = problem.orElseThrow().statement().variables();
    var among = ofProblem.stream().filter(symbols::contains).toList();
    var parameters = problem.orElseThrow().statement().parameters();
    return among.isEmpty()
        ? symbols.stream().filter(name -> !parameters.contains(name)).toList()
        : among;
  }

  /// A new symbol cannot be equal to anything, and the derivatives have names of their own.
  void requireMeaning(Compared compared, FormulaContext formula, Source source) {
    if (compared.sign().startsWith("=")
        && compared.left() instanceof Expr.Symbol(var name)
        && terms.term(name).isEmpty()
        && !isSymbolOfTheProblem(name)) {
      throw source.fault(
          formula.getStart(),
          name + " has no meaning yet",
          isDerivative(name)
              ? "derivatives are written f', f'', diff(f, x)"
              : "to define it, write: let " + name + " = ...");
    }
    for (var name : compared.constraint().expression().symbols()) {
      if (terms.term(name).isEmpty() && !isSymbolOfTheProblem(name) && isDerivative(name)) {
        throw source.fault(
            formula.getStart(),
            name + " has no meaning",
            "derivatives are written f', f'', diff(f, x)");
      }
    }
  }

  /// `f^(2)` is the second derivative in many books, and a square in others.
  void requireNoPrimes(String formula, Source source) {
    var found = NUMBER_OF_PRIMES.matcher(formula);
    while (found.find()) {
      if (terms.subject(found.group(1)).isPresent()) {
        throw source.fault(
            formula.codePointCount(0, found.start()),
            found.group().length(),
            "'" + found.group() + "' may be a derivative or a power",
            Optional.of("the second derivative is written f'', a power f^2"));
      }
    }
  }

  /// As in df/dx, or f_x.
  private boolean isDerivative(String name) {
    return name.matches("d[23]?" + FUNCTION)
        || name.startsWith(FUNCTION + "_")
        || problem
            .map(asked -> asked.statement().variables())
            .filter(
                variables ->
                    variables.stream().anyMatch(v -> name.matches("d" + Pattern.quote(v) + "[23]?"))
                        || name.matches(
                            variables.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", FUNCTION + "(", ")+"))))
            .isPresent();
  }
}
