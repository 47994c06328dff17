package dev.jensen.argument.text;

import dev.jensen.argument.grammar.ArgumentParser.AtPointContext;
import dev.jensen.argument.grammar.ArgumentParser.CaseBlockContext;
import dev.jensen.argument.grammar.ArgumentParser.ChordContext;
import dev.jensen.argument.grammar.ArgumentParser.ClaimContext;
import dev.jensen.argument.grammar.ArgumentParser.ConclusionContext;
import dev.jensen.argument.grammar.ArgumentParser.ConditionContext;
import dev.jensen.argument.grammar.ArgumentParser.DefiniteContext;
import dev.jensen.argument.grammar.ArgumentParser.DefinitionContext;
import dev.jensen.argument.grammar.ArgumentParser.ForBlockContext;
import dev.jensen.argument.grammar.ArgumentParser.ForPropertiesContext;
import dev.jensen.argument.grammar.ArgumentParser.ForRelationsContext;
import dev.jensen.argument.grammar.ArgumentParser.GradientContext;
import dev.jensen.argument.grammar.ArgumentParser.HessianContext;
import dev.jensen.argument.grammar.ArgumentParser.InVariablesContext;
import dev.jensen.argument.grammar.ArgumentParser.LineContext;
import dev.jensen.argument.grammar.ArgumentParser.OnlyIfContext;
import dev.jensen.argument.grammar.ArgumentParser.ProblemContext;
import dev.jensen.argument.grammar.ArgumentParser.PropertiesContext;
import dev.jensen.argument.grammar.ArgumentParser.PropertyContext;
import dev.jensen.argument.grammar.ArgumentParser.ReasonContext;
import dev.jensen.argument.grammar.ArgumentParser.RelatingContext;
import dev.jensen.argument.grammar.ArgumentParser.RelationsContext;
import dev.jensen.parse.Diagnostic;
import dev.jensen.parse.FormulaParser.Compared;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemException;
import dev.jensen.parse.ProblemParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads arguments. A line that is at fault says so itself and leaves the others alone.
public final class ArgumentReader {
  private final Names names;
  private final ConditionReader conditions;
  private final MatrixReader matrices;

  private ArgumentReader(ProblemParser problems) {
    this.names = new Names(problems);
    this.conditions = new ConditionReader(names);
    this.matrices = new MatrixReader(names);
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
      reader.names.begin(given);
    }
    return reader.argument(text);
  }

  private static boolean statesProblem(Layout.Row row) {
    return row.text().strip().regionMatches(true, 0, "problem", 0, "problem".length());
  }

  private Argument argument(String text) {
    var lines = new ArrayList<Line>();
    for (var row : Layout.rows(text)) {
      lines.add(line(row));
    }
    return new Argument(names.problem(), names.terms(), lines);
  }

  private record Content(Statement statement, Optional<Reason> reason) {}

  private Line line(Layout.Row row) {
    try {
      return readable(row, content(new Source(row.text()), 0));
    } catch (Unreadable fault) {
      return respelled(row, fault.diagnostic(), Hints.withForm(row.text(), fault.diagnostic()));
    } catch (ProblemException fault) {
      return respelled(row, fault.diagnostic(), Hints.with(row.text(), fault.diagnostic()));
    }
  }

  /// A line that cannot be read as it is, in the spelling that is known.
  private Line respelled(Layout.Row row, Diagnostic fault, Diagnostic explained) {
    if (fault.kind() == Diagnostic.Kind.LIMIT || row.text().length() > Source.LONGEST) {
      return unreadable(row, fault);
    }
    var plain = names.spelling().plain(row.text());
    if (plain.text().equals(row.text())) {
      return unreadable(row, explained);
    }
    try {
      return readable(row, content(new Source(plain.text()), 0));
    } catch (Unreadable other) {
      return unreadable(row, Hints.withForm(row.text(), plain.asTyped(other.diagnostic())));
    } catch (ProblemException other) {
      return unreadable(row, Hints.with(row.text(), plain.asTyped(other.diagnostic())));
    }
  }

  private static Line readable(Layout.Row row, Content content) {
    return new Line(
        row.number(),
        row.text(),
        row.within(),
        Optional.of(content.statement()),
        content.reason(),
        Optional.empty());
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
          plain(new Statement.Block(conditions.constraints(block.given(), source), false));
      case CaseBlockContext block ->
          plain(new Statement.Block(conditions.constraints(block.given(), source), true));
      case ChordContext chord ->
          new Content(
              new Statement.Chord(
                  conditions.point(chord.conditions(0), source),
                  conditions.point(chord.conditions(1), source)),
              reason(chord.reason(), source));
      case AtPointContext at ->
          new Content(
              new Statement.Relations(
                  relations(at.relations(), source),
                  List.of(),
                  conditions.point(at.given(), source)),
              reason(at.reason(), source));
      case HessianContext hessian ->
          new Content(matrices.hessian(hessian, source), reason(hessian.reason(), source));
      case GradientContext gradient ->
          new Content(matrices.gradient(gradient, source), reason(gradient.reason(), source));
      case DefiniteContext definite ->
          new Content(matrices.definite(definite, source), reason(definite.reason(), source));
      case ConclusionContext conclusion -> conclusion(conclusion, source);
      case PropertiesContext properties -> properties(properties, source);
      case ForPropertiesContext line ->
          new Content(
              new Statement.Properties(
                  names.formulas(source).expression(source.part(line.formula())),
                  line.property().stream().map(each -> property(each, source)).toList(),
                  variables(line.inVariables()),
                  conditions.constraints(line.given(), source)),
              reason(line.reason(), source));
      case ForRelationsContext line ->
          new Content(
              new Statement.Relations(
                  relations(line.relations(), source),
                  conditions.constraints(line.given(), source),
                  Map.of()),
              reason(line.reason(), source));
      case RelatingContext line ->
          new Content(
              new Statement.Relations(
                  relations(line.relations(), source),
                  conditions.constraints(line.condition(), source),
                  Map.of()),
              reason(line.reason(), source));
      default -> throw new IllegalStateException("a line of an unknown kind");
    };
  }

  private static Content plain(Statement statement) {
    return new Content(statement, Optional.empty());
  }

  private Statement problem(ProblemContext tree, Source source) {
    if (names.problem().isPresent()) {
      throw source.fault(
          tree.getStart(), "the problem was stated before", "one argument is about one problem");
    }
    return new Statement.Asked(
        names.problem(source.part(tree.anything()), source, tree.anything().getStart()));
  }

  private Statement claim(ClaimContext tree, Source source) {
    names.formulas(source);
    if (tree.formula() != null && !source.words(tree.formula()).equals(Names.FUNCTION)) {
      throw source.fault(
          tree.formula().getStart(),
          "claims are about f, the function of the problem",
          "claim: convex");
    }
    return new Statement.Claimed(
        assertion(tree.property(), tree.condition(), tree.onlyIf(), source));
  }

  private Statement definition(DefinitionContext tree, Source source) {
    var name = tree.NAME().getText();
    var known = names.formulas(source);
    if (names.isTaken(name)) {
      throw source.fault(
          tree.NAME().getSymbol(), name + " has a meaning already", "choose another name");
    }
    var body = known.expression(source.part(tree.formula()));
    var arguments =
        tree.arguments() == null
            ? names.variables(body)
            : tree.arguments().NAME().stream().map(TerminalNode::getText).toList();
    names.terms().define(name, new Terms.Subject(arguments, body));
    return new Statement.Defined(name);
  }

  private List<Compared> relations(RelationsContext tree, Source source) {
    var known = names.formulas(source);
    return tree.formula().stream()
        .flatMap(
            formula -> {
              names.requireNoPrimes(source.part(formula), source);
              var compared = known.relations(source.part(formula));
              compared.forEach(each -> names.requireMeaning(each, formula, source));
              return compared.stream();
            })
        .toList();
  }

  private Content conclusion(ConclusionContext tree, Source source) {
    if (tree.formula() != null && !source.words(tree.formula()).equals(Names.FUNCTION)) {
      return step(tree, source);
    }
    names.formulas(source);
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
            names.formulas(source).expression(source.part(tree.formula())),
            List.of(property(tree.property(), source)),
            List.of(),
            conditions.constraints(tree.condition(), source)),
        reason(tree.reason(), source));
  }

  private Content properties(PropertiesContext tree, Source source) {
    return new Content(
        new Statement.Properties(
            names.formulas(source).expression(source.part(tree.formula())),
            tree.property().stream().map(each -> property(each, source)).toList(),
            variables(tree.inVariables()),
            conditions.constraints(tree.condition(), source)),
        reason(tree.reason(), source));
  }

  private static List<String> variables(InVariablesContext tree) {
    return tree == null ? List.of() : tree.NAME().stream().map(TerminalNode::getText).toList();
  }

  private Assertion assertion(
      PropertyContext property, ConditionContext condition, OnlyIfContext onlyIf, Source source) {
    return onlyIf == null
        ? new Assertion(
            property(property, source), conditions.constraints(condition, source), false)
        : new Assertion(
            property(property, source), conditions.constraints(onlyIf.given(), source), true);
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

  private Optional<Reason> reason(ReasonContext tree, Source source) {
    if (tree == null) {
      return Optional.empty();
    }
    var words = source.words(tree.anything());
    var plain = names.spelling().plain(words).text();
    return Optional.of(
        Reason.Rule.named(words)
            .<Reason>map(Reason.Named::new)
            .or(
                () ->
                    supporting(source, tree.anything().getStart().getStartIndex())
                        .or(() -> supporting(new Source(plain), 0))
                        .map(Reason.Supported::new))
            .orElseGet(() -> new Reason.Words(words)));
  }

  private Optional<Statement> supporting(Source source, int start) {
    try {
      return Optional.of(content(source, start).statement());
    } catch (Unreadable | ProblemException notAStatement) {
      return Optional.empty();
    }
  }
}
