package dev.jensen.parse;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.grammar.JensenParser;
import dev.jensen.parse.grammar.JensenParser.AssumptionContext;
import dev.jensen.parse.grammar.JensenParser.ConditionContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads the problem language: `EXPR [in VARS] [where CONDITION, ...]`.
///
/// Expressions keep the structure that was typed, because their natural domain is read off it; see
/// `Arithmetic` for the little that is worked out. Everything here throws `ProblemException` when
/// the text is at fault, and nothing else, whatever the text is.
public final class ProblemParser {
  private final Vocabulary vocabulary;
  private final Syntax syntax;
  private final Optional<Path> folder;

  /// Knows the given atoms by their names, among them exp and pi; throws `IllegalArgumentException`
  /// without these two. Files of points are looked up in the working directory.
  public ProblemParser(Collection<? extends Atom> atoms) {
    this(atoms, Path.of(""));
  }

  /// The same with files of points looked up in `folder`.
  public ProblemParser(Collection<? extends Atom> atoms, Path folder) {
    this(atoms, Optional.of(folder));
  }

  /// The same for texts of unknown origin: a sum over a file is refused, and no file is opened.
  public static ProblemParser withoutFiles(Collection<? extends Atom> atoms) {
    return new ProblemParser(atoms, Optional.empty());
  }

  private ProblemParser(Collection<? extends Atom> atoms, Optional<Path> folder) {
    this.vocabulary = new Vocabulary(atoms);
    this.syntax = new Syntax(vocabulary::isFunction);
    this.folder = folder;
  }

  /// Reads a whole problem. Without `in`, every symbol that no equation fixes is a variable, in
  /// alphabetical order; with it, variables keep the order listed and the rest are parameters.
  public Problem parse(String text) {
    var tree = syntax.tree(Diagnostic.PROBLEM, text, JensenParser::problem);
    var reading = reading(tree.definition());
    var variables =
        Optional.ofNullable(tree.inClause())
            .map(list -> VariableList.of(list.variable(), vocabulary, reading.definitions()));
    var conditions =
        Optional.ofNullable(tree.whereClause())
            .map(JensenParser.WhereClauseContext::condition)
            .orElse(List.of());
    return new Assembly(reading, variables, Optional.empty())
        .problem(text, tree.expression(), conditions);
  }

  /// Reads a problem given in parts: the expression (definitions may precede it), the names of the
  /// variables and of the parameters, and conditions. A symbol that is in neither list and that no
  /// condition fixes is a fault. The text of the problem is the parts put together.
  public Problem fromFields(
      String expr, List<String> vars, List<String> params, List<String> assume) {
    var tree = syntax.tree("expr", expr, JensenParser::formula);
    var reading = reading(tree.definition());
    var variables = names("vars", vars, reading);
    var parameters = names("params", params, reading);
    checkDisjoint(variables, params, parameters);
    return new Assembly(reading, Optional.of(variables), Optional.of(parameters))
        .problem(joined(expr, vars, assume), tree.expression(), conditions(assume));
  }

  private VariableList names(String field, List<String> names, Reading reading) {
    var trees = new ArrayList<JensenParser.VariableContext>();
    for (var i = 0; i < names.size(); i++) {
      var tree = syntax.tree(field + "[" + i + "]", names.get(i), JensenParser::listedName);
      trees.add(tree.variable());
    }
    return VariableList.of(trees, vocabulary, reading.definitions());
  }

  private static void checkDisjoint(
      VariableList variables, List<String> params, VariableList parameters) {
    for (var i = 0; i < params.size(); i++) {
      var name = parameters.names().get(i);
      if (variables.names().contains(name)) {
        throw new ProblemException(
            new Diagnostic(
                Diagnostic.Kind.NAME,
                "params[" + i + "]",
                1,
                1,
                name.length(),
                name + " is listed as a variable and as a parameter",
                Optional.empty()),
            params.get(i));
      }
    }
  }

  private List<ConditionContext> conditions(List<String> assume) {
    var conditions = new ArrayList<ConditionContext>();
    for (var i = 0; i < assume.size(); i++) {
      AssumptionContext tree =
          syntax.tree("assume[" + i + "]", assume.get(i), JensenParser::assumption);
      conditions.addAll(tree.condition());
    }
    return conditions;
  }

  private static String joined(String expr, List<String> vars, List<String> assume) {
    return expr.strip()
        + (vars.isEmpty() ? "" : " in " + String.join(", ", vars))
        + (assume.isEmpty() ? "" : " where " + String.join(", ", assume));
  }

  /// Reads a bare expression, definitions allowed before it.
  public Expr expression(String text) {
    var tree = syntax.tree(Diagnostic.PROBLEM, text, JensenParser::formula);
    var reading = reading(tree.definition());
    var elaboration = new Elaboration(reading, name -> Optional.empty());
    var expr = elaboration.expression(tree.expression(), reading.outermost());
    elaboration.checkDefinedValues();
    Assembly.checkDepth(expr, tree.expression());
    return expr;
  }

  /// Reads formulas that stand beside a problem that this parser has read: its definitions and
  /// fixed values hold in them, and they may speak of functions.
  public FormulaParser formulas(Problem problem, Functions functions) {
    var tree = syntax.tree(Diagnostic.PROBLEM, problem.text(), JensenParser::problem);
    var definitions = new Definitions(tree.definition(), vocabulary);
    return new FormulaParser(
        syntax,
        () -> new Reading(vocabulary, definitions, new Points(folder), functions),
        name -> Optional.ofNullable(problem.fixed().get(name)).map(Bound::of));
  }

  private Reading reading(List<JensenParser.DefinitionContext> definitions) {
    return new Reading(vocabulary, new Definitions(definitions, vocabulary), new Points(folder));
  }
}
