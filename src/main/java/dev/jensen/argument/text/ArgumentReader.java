package dev.jensen.argument.text;

import dev.jensen.argument.grammar.ArgumentParser.AtPointContext;
import dev.jensen.argument.grammar.ArgumentParser.CaseBlockContext;
import dev.jensen.argument.grammar.ArgumentParser.ChordContext;
import dev.jensen.argument.grammar.ArgumentParser.ClaimContext;
import dev.jensen.argument.grammar.ArgumentParser.ConclusionContext;
import dev.jensen.argument.grammar.ArgumentParser.ConditionContext;
import dev.jensen.argument.grammar.ArgumentParser.ConditionsContext;
import dev.jensen.argument.grammar.ArgumentParser.DefinitionContext;
import dev.jensen.argument.grammar.ArgumentParser.ForBlockContext;
import dev.jensen.argument.grammar.ArgumentParser.ForRelationsContext;
import dev.jensen.argument.grammar.ArgumentParser.FormulaContext;
import dev.jensen.argument.grammar.ArgumentParser.GivenContext;
import dev.jensen.argument.grammar.ArgumentParser.HessianContext;
import dev.jensen.argument.grammar.ArgumentParser.LineContext;
import dev.jensen.argument.grammar.ArgumentParser.OnlyIfContext;
import dev.jensen.argument.grammar.ArgumentParser.ProblemContext;
import dev.jensen.argument.grammar.ArgumentParser.PropertiesContext;
import dev.jensen.argument.grammar.ArgumentParser.PropertyContext;
import dev.jensen.argument.grammar.ArgumentParser.ReasonContext;
import dev.jensen.argument.grammar.ArgumentParser.RelatingContext;
import dev.jensen.argument.grammar.ArgumentParser.RelationsContext;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.Diagnostic;
import dev.jensen.parse.FormulaParser;
import dev.jensen.parse.FormulaParser.Compared;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemException;
import dev.jensen.parse.ProblemParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads arguments. A line that is at fault says so itself and leaves the others alone.
public final class ArgumentReader {
  private static final String FUNCTION = "f";

  private final ProblemParser problems;
  private final Terms terms = new Terms();
  private Optional<FormulaParser> formulas = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private boolean isProblemUnreadable;

  private ArgumentReader(ProblemParser problems) {
    this.problems = problems;
  }

  /// An argument as read; `problem` is empty where no line states one that can be read.
  public record Argument(Optional<Problem> problem, Terms terms, List<Line> lines) {
    public Argument {
      lines = List.copyOf(lines);
    }
  }

  public static Argument read(String text, ProblemParser problems) {
    return new ArgumentReader(problems).argument(text);
  }

  /// The same about a problem that was given before, unless a line of the text states its own.
  public static Argument read(String text, ProblemParser problems, Problem given) {
    var reader = new ArgumentReader(problems);
    if (Layout.rows(text).stream().noneMatch(ArgumentReader::statesProblem)) {
      reader.begin(given);
    }
    return reader.argument(text);
  }

  private static boolean statesProblem(Layout.Row row) {
    return row.text().strip().startsWith("problem");
  }

  private Argument argument(String text) {
    var lines = new ArrayList<Line>();
    for (var row : Layout.rows(text)) {
      lines.add(line(row));
    }
    return new Argument(problem, terms, lines);
  }

  private record Content(Statement statement, Optional<Reason> reason) {}

  private Line line(Layout.Row row) {
    try {
      var content = content(new Source(row.text()), 0);
      return new Line(
          row.number(),
          row.text(),
          row.within(),
          Optional.of(content.statement()),
          content.reason(),
          Optional.empty());
    } catch (Unreadable fault) {
      return unreadable(row, fault.diagnostic());
    } catch (ProblemException fault) {
      return unreadable(row, fault.diagnostic());
    }
  }

  private static Line unreadable(Layout.Row row, Diagnostic fault) {
    return new Line(
        row.number(),
        row.text(),
        row.within(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(fault));
  }

  private Content content(Source source, int start) {
    LineContext tree = source.tree(start);
    return switch (tree) {
      case ProblemContext asked -> plain(problem(asked, source));
      case ClaimContext claim -> plain(claim(claim, source));
      case DefinitionContext definition -> plain(definition(definition, source));
      case ForBlockContext block ->
          plain(new Statement.Block(constraints(block.given(), source), false));
      case CaseBlockContext block ->
          plain(new Statement.Block(constraints(block.given(), source), true));
      case ChordContext chord ->
          new Content(
              new Statement.Chord(
                  point(chord.conditions(0), source), point(chord.conditions(1), source)),
              reason(chord.reason(), source));
      case AtPointContext at ->
          new Content(
              new Statement.Relations(
                  relations(at.relations(), source), List.of(), point(at.given(), source)),
              reason(at.reason(), source));
      case HessianContext hessian -> hessian(hessian, source);
      case ConclusionContext conclusion -> conclusion(conclusion, source);
      case PropertiesContext properties -> properties(properties, source);
      case ForRelationsContext line ->
          new Content(
              new Statement.Relations(
                  relations(line.relations(), source), constraints(line.given(), source), Map.of()),
              reason(line.reason(), source));
      case RelatingContext line ->
          new Content(
              new Statement.Relations(
                  relations(line.relations(), source),
                  constraints(line.condition(), source),
                  Map.of()),
              reason(line.reason(), source));
      default -> throw new IllegalStateException("a line of an unknown kind");
    };
  }

  private static Content plain(Statement statement) {
    return new Content(statement, Optional.empty());
  }

  private Statement problem(ProblemContext tree, Source source) {
    if (problem.isPresent()) {
      throw source.fault(
          tree.getStart(), "the problem was stated before", "one argument is about one problem");
    }
    isProblemUnreadable = true;
    var asked = problems.parse(source.part(tree.anything()));
    var names = new ArrayList<>(asked.statement().variables());
    names.addAll(asked.statement().parameters());
    if (names.contains(FUNCTION)) {
      throw source.fault(
          tree.anything().getStart(),
          "f is the name of the function itself",
          "give the symbol another name");
    }
    begin(asked);
    return new Statement.Asked(asked);
  }

  private void begin(Problem asked) {
    problem = Optional.of(asked);
    formulas = Optional.of(problems.formulas(asked, terms));
    terms.define(
        FUNCTION, new Terms.Subject(asked.statement().variables(), asked.statement().function()));
  }

  private Statement claim(ClaimContext tree, Source source) {
    formulas(source);
    if (tree.formula() != null && !source.words(tree.formula()).equals(FUNCTION)) {
      throw source.fault(
          tree.formula().getStart(),
          "claims are about f, the function of the problem",
          "claim: convex");
    }
    return new Statement.Claimed(
        assertion(tree.property(), tree.condition(), tree.onlyIf(), source));
  }

  private FormulaParser formulas(Source source) {
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

  private Statement definition(DefinitionContext tree, Source source) {
    var name = tree.NAME().getText();
    var known = formulas(source);
    if (terms.subject(name).isPresent() || isSymbolOfTheProblem(name)) {
      throw source.fault(
          tree.NAME().getSymbol(), name + " has a meaning already", "choose another name");
    }
    var body = known.expression(source.part(tree.formula()));
    var arguments =
        tree.arguments() == null
            ? variables(body)
            : tree.arguments().NAME().stream().map(TerminalNode::getText).toList();
    terms.define(name, new Terms.Subject(arguments, body));
    return new Statement.Defined(name);
  }

  private boolean isSymbolOfTheProblem(String name) {
    return problem
        .map(Problem::statement)
        .filter(s -> s.variables().contains(name) || s.parameters().contains(name))
        .isPresent();
  }

  /// The variables of the problem that an expression contains, or else all its symbols.
  private List<String> variables(Expr body) {
    var symbols = new Meaning(terms).symbols(body);
    var ofProblem = problem.orElseThrow().statement().variables();
    var among = ofProblem.stream().filter(symbols::contains).toList();
    var parameters = problem.orElseThrow().statement().parameters();
    return among.isEmpty()
        ? symbols.stream().filter(name -> !parameters.contains(name)).toList()
        : among;
  }

  private List<Compared> relations(RelationsContext tree, Source source) {
    var known = formulas(source);
    return tree.formula().stream()
        .flatMap(
            formula -> {
              var compared = known.relations(source.part(formula));
              compared.forEach(each -> requireMeaning(each, formula, source));
              return compared.stream();
            })
        .toList();
  }

  /// A new symbol cannot be equal to anything, and the derivatives have names of their own.
  private void requireMeaning(Compared compared, FormulaContext formula, Source source) {
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

  /// As in df/dx, or f_x.
  private boolean isDerivative(String name) {
    return name.equals("d" + FUNCTION)
        || name.startsWith(FUNCTION + "_")
        || problem
            .map(asked -> asked.statement().variables())
            .filter(
                variables ->
                    variables.stream().anyMatch(v -> name.equals("d" + v))
                        || name.matches(
                            variables.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", FUNCTION + "(", ")+"))))
            .isPresent();
  }

  private Content hessian(HessianContext tree, Source source) {
    var known = formulas(source);
    var rows =
        tree.matrix().row().stream()
            .map(
                row ->
                    row.formula().stream()
                        .map(entry -> known.expression(source.part(entry)))
                        .toList())
            .toList();
    if (rows.stream().anyMatch(row -> row.size() != rows.size())) {
      throw source.fault(
          tree.matrix().getStart(),
          "a Hessian has as many columns as rows",
          "as in hessian(f) = [[2, 1], [1, 2]]");
    }
    var of = known.expression(source.part(tree.formula()));
    var size = new Meaning(terms).arguments(of).map(List::size).orElse(rows.size());
    if (size != rows.size()) {
      throw source.fault(
          tree.matrix().getStart(),
          "this matrix has " + rows.size() + " rows, and there are " + size + " variables",
          "one row for each variable, in their order");
    }
    return new Content(
        new Statement.Hessian(of, rows, constraints(tree.condition(), source)),
        reason(tree.reason(), source));
  }

  private Content conclusion(ConclusionContext tree, Source source) {
    if (tree.formula() != null && !source.words(tree.formula()).equals(FUNCTION)) {
      return step(tree, source);
    }
    formulas(source);
    return new Content(
        new Statement.Concluded(
            assertion(tree.property(), tree.condition(), tree.onlyIf(), source)),
        reason(tree.reason(), source));
  }

  /// What is concluded of another function is a step on the way.
  private Content step(ConclusionContext tree, Source source) {
    if (tree.onlyIf() != null) {
      throw source.fault(
          tree.formula().getStart(),
          "conclusions are about f, the function of the problem",
          "say for which conditions it holds: g is convex for a > 0");
    }
    return new Content(
        new Statement.Properties(
            formulas(source).expression(source.part(tree.formula())),
            List.of(property(tree.property(), source)),
            List.of(),
            constraints(tree.condition(), source)),
        reason(tree.reason(), source));
  }

  private Content properties(PropertiesContext tree, Source source) {
    var in =
        tree.inVariables() == null
            ? List.<String>of()
            : tree.inVariables().NAME().stream().map(TerminalNode::getText).toList();
    return new Content(
        new Statement.Properties(
            formulas(source).expression(source.part(tree.formula())),
            tree.property().stream().map(each -> property(each, source)).toList(),
            in,
            constraints(tree.condition(), source)),
        reason(tree.reason(), source));
  }

  private Assertion assertion(
      PropertyContext property, ConditionContext condition, OnlyIfContext onlyIf, Source source) {
    return onlyIf == null
        ? new Assertion(property(property, source), constraints(condition, source), false)
        : new Assertion(property(property, source), constraints(onlyIf.given(), source), true);
  }

  private static Property property(PropertyContext tree, Source source) {
    return Property.named(tree.NOT() != null, tree.STRICTLY() != null, tree.NAME().getText())
        .orElseThrow(
            () -> {
              Token word = tree.NAME().getSymbol();
              return source.fault(
                  word,
                  "'" + word.getText() + "' is no property that is known",
                  "there are " + String.join(", ", Property.words()));
            });
  }

  private List<Constraint> constraints(ConditionContext tree, Source source) {
    return tree == null || (tree.ALL() != null && isNames(source.words(tree.given())))
        ? List.of()
        : constraints(tree.given(), source);
  }

  /// As in `for all x, y`, which demands nothing.
  private static boolean isNames(String text) {
    return text.matches("\\w+(\\s*(,|and)\\s*\\w+)*");
  }

  private List<Constraint> constraints(GivenContext tree, Source source) {
    return tree.conditions().stream()
        .flatMap(each -> formulas(source).relations(source.part(each)).stream())
        .map(FormulaParser.Compared::constraint)
        .toList();
  }

  private Map<String, Expr> point(GivenContext tree, Source source) {
    var point = new LinkedHashMap<String, Expr>();
    tree.conditions().forEach(each -> point(each, source, point));
    return point;
  }

  private Map<String, Expr> point(ConditionsContext tree, Source source) {
    var point = new LinkedHashMap<String, Expr>();
    point(tree, source, point);
    return point;
  }

  /// Values of symbols, as in `x = 1, y = 1/2`.
  private void point(ConditionsContext tree, Source source, Map<String, Expr> point) {
    for (var each : formulas(source).relations(source.part(tree))) {
      if (!each.sign().equals("=")
          || !(each.left() instanceof Expr.Symbol(var name))
          || terms.term(name).isPresent()) {
        throw source.fault(
            tree.getStart(), "a point is written x = 1, y = 1/2", "one value for each symbol");
      }
      if (point.put(name, each.right()) != null) {
        throw source.fault(
            tree.getStart(), name + " has two values here", "one value for each symbol");
      }
      if (each.constraint().relation() != Relation.ZERO) {
        throw new IllegalStateException("an equation that is none");
      }
    }
  }

  private Optional<Reason> reason(ReasonContext tree, Source source) {
    if (tree == null) {
      return Optional.empty();
    }
    var words = source.words(tree.anything());
    return Optional.of(
        Reason.Rule.named(words)
            .<Reason>map(Reason.Named::new)
            .or(() -> supporting(tree, source).map(Reason.Supported::new))
            .orElseGet(() -> new Reason.Words(words)));
  }

  private Optional<Statement> supporting(ReasonContext tree, Source source) {
    try {
      return Optional.of(content(source, tree.anything().getStart().getStartIndex()).statement());
    } catch (Unreadable | ProblemException notAStatement) {
      return Optional.empty();
    }
  }
}
