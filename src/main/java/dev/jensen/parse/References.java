package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Definitions.Definition;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.CallContext;
import dev.jensen.parse.grammar.JensenParser.DerivedContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import dev.jensen.parse.grammar.JensenParser.IndexedContext;
import dev.jensen.parse.grammar.JensenParser.NameContext;
import dev.jensen.parse.grammar.JensenParser.PowerContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;

/// What names stand for. Local names hide definitions, definitions hide symbols; the names of atoms
/// and constants cannot be hidden.
final class References {
  private final Reading reading;
  private final Elaboration elaboration;
  private final FixedValues fixed;
  private final Map<Integer, Bound> values = new HashMap<>();
  private final Derivations subject;

  References(Reading reading, Elaboration elaboration, FixedValues fixed) {
    this.reading = reading;
    this.elaboration = elaboration;
    this.fixed = fixed;
    this.subject = new Derivations(reading, elaboration);
  }

  Expr derived(DerivedContext tree, Scope scope) {
    return subject.derived(tree, scope);
  }

  Expr name(NameContext tree, Scope scope) {
    var name = tree.getText();
    var local = scope.local(name);
    if (local.isPresent()) {
      return use(local.get(), tree);
    }
    if (reading.functions().arguments(name).isPresent()) {
      return reading.functions().value(name, 0, List.of());
    }
    var definition = reading.definitions().named(name);
    if (definition.isPresent()) {
      checkVisible(definition.get(), name, tree, scope);
      if (definition.get().isFunction()) {
        throw withoutArguments(name, tree);
      }
      return use(definedValue(definition.get()), tree);
    }
    if (reading.vocabulary().isFunction(name)) {
      throw withoutArguments(name, tree);
    }
    return reading.vocabulary().constant(name).orElseGet(() -> symbol(name, tree));
  }

  /// The value of a definition without parameters, worked out once.
  Bound definedValue(Definition definition) {
    var known = values.get(definition.index());
    if (known != null) {
      return known;
    }
    var scope = new Scope(Map.of(), definition.index());
    var bound = Bound.of(elaboration.expression(definition.body(), scope));
    values.put(definition.index(), bound);
    return bound;
  }

  private static void checkVisible(
      Definition definition, String name, ParserRuleContext tree, Scope scope) {
    if (definition.index() == scope.definitions()) {
      throw Fault.at(
          tree,
          Kind.DEFINITION,
          "the definition of " + name + " uses itself",
          "a definition may use the ones before it");
    }
    if (definition.index() > scope.definitions()) {
      throw Fault.at(
          tree,
          Kind.DEFINITION,
          name + " is defined only further down",
          "a definition may use the ones before it");
    }
  }

  private ProblemException withoutArguments(String name, ParserRuleContext tree) {
    var power = tree.getParent().getParent() instanceof PowerContext parent ? parent : null;
    var argument = "(...)";
    var exponents = power == null ? "" : exponents(power);
    if (name.equals("exp") && power != null && power.exponent().size() == 1) {
      argument = bracketed(Fault.quote(power.exponent(0)));
      exponents = "";
    }
    return Fault.at(
        tree,
        Kind.NAME,
        name + " is a function and needs arguments",
        "write " + name + argument + exponents);
  }

  private static String bracketed(String text) {
    return text.startsWith("(") ? text : "(" + text + ")";
  }

  private static String exponents(PowerContext power) {
    return power.exponent().stream()
        .map(exponent -> "^" + Fault.quote(exponent))
        .collect(Collectors.joining());
  }

  private Expr symbol(String name, ParserRuleContext tree) {
    var value = fixed.value(name);
    return value.isPresent() ? use(value.get(), tree) : reading.symbol(name, tree);
  }

  private Expr use(Bound bound, ParserRuleContext tree) {
    reading.budget().use(bound, tree);
    return bound.value();
  }

  Expr indexed(IndexedContext tree, Scope scope) {
    var name = tree.NAME().getText();
    if (scope.local(name).isPresent() || reading.definitions().named(name).isPresent()) {
      throw Fault.at(tree, Kind.NAME, name + " stands for one value here and has no elements");
    }
    Names.checkFree(tree.NAME().getSymbol(), reading.vocabulary());
    var indices =
        tree.expression().stream()
            .map(index -> index(name, index, scope))
            .collect(Collectors.joining(",", "[", "]"));
    return symbol(name + indices, tree);
  }

  private String index(String name, ExpressionContext tree, Scope scope) {
    if (elaboration.expression(tree, scope) instanceof Expr.Constant(var value)
        && value.isInteger()
        && value.signum() >= 0) {
      return value.toString();
    }
    throw Fault.at(
        tree,
        Kind.NAME,
        "the index of " + name + " must be a whole number, at least 0",
        "indices are numbers or the variables of a sum: sum(w[i] for i in 1..3)");
  }

  Expr call(CallContext tree, Scope scope) {
    var name = tree.NAME().getText();
    var definition = reading.definitions().named(name);
    if (scope.local(name).isPresent() || reading.vocabulary().constant(name).isPresent()) {
      throw notAFunction(tree);
    }
    if (definition.isPresent()) {
      checkVisible(definition.get(), name, tree, scope);
      return definedCall(definition.get(), tree, scope);
    }
    if (reading.functions().arguments(name).isPresent()) {
      return subject.value(tree, name, 0, tree.expression(), scope);
    }
    if (subject.isOperator(name)) {
      return subject.operator(tree, scope);
    }
    var atom = reading.vocabulary().function(name).orElseThrow(() -> unknownFunction(tree));
    checkCount(tree, atom.minimumArity(), atom.maximumArity());
    return new Expr.Application(atom, arguments(tree, scope));
  }

  private Expr definedCall(Definition definition, CallContext tree, Scope scope) {
    if (!definition.isFunction()) {
      throw notAFunction(tree);
    }
    var parameters = definition.parameters();
    checkCount(tree, parameters.size(), parameters.size());
    var arguments = arguments(tree, scope);
    var bound = new HashMap<String, Bound>();
    for (var i = 0; i < parameters.size(); i++) {
      bound.put(parameters.get(i), Bound.of(arguments.get(i)));
    }
    return elaboration.expression(definition.body(), new Scope(bound, definition.index()));
  }

  private List<Expr> arguments(CallContext tree, Scope scope) {
    var arguments = new ArrayList<Expr>();
    for (var argument : tree.expression()) {
      arguments.add(elaboration.expression(argument, scope));
    }
    return arguments;
  }

  private static void checkCount(CallContext tree, int minimum, int maximum) {
    var count = tree.expression().size();
    if (count < minimum || count > maximum) {
      throw Fault.at(
          tree,
          Kind.ARGUMENTS,
          tree.NAME().getText() + " takes " + range(minimum, maximum) + ", here " + was(count));
    }
  }

  private static String range(int minimum, int maximum) {
    if (minimum == 1 && maximum == 2) {
      return "one or two arguments";
    }
    if (minimum == maximum) {
      return minimum == 1 ? "one argument" : minimum + " arguments";
    }
    return maximum == Integer.MAX_VALUE
        ? "at least " + (minimum == 1 ? "one argument" : minimum + " arguments")
        : minimum + " to " + maximum + " arguments";
  }

  private static String was(int count) {
    return switch (count) {
      case 0 -> "there is none";
      case 1 -> "there is one";
      default -> "there are " + count;
    };
  }

  private static ProblemException notAFunction(CallContext tree) {
    var name = tree.NAME().getText();
    return Fault.at(
        tree, Kind.NAME, name + " is not a function", "for a product write " + product(tree));
  }

  private static String product(CallContext tree) {
    return Fault.quote(tree).replaceFirst("\\(", "*(");
  }

  private ProblemException unknownFunction(CallContext tree) {
    var name = tree.NAME().getText();
    var functions = new TreeSet<>(reading.vocabulary().functions());
    functions.addAll(reading.definitions().functions());
    var hint =
        Suggestion.forFunction(name, functions)
            .orElse(
                (name.length() <= 2 ? "for a product write " + product(tree) + "; " : "")
                    + "a function of your own is defined by: let "
                    + name
                    + "(z) = ...;");
    return Fault.at(tree.NAME().getSymbol(), Kind.NAME, "there is no function " + name, hint);
  }
}
