package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.VariableContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Names as listed after `in`. A name `w` stands for itself and for every `w[i]`; a name that
/// occurs nowhere is allowed.
record VariableList(List<String> names) {
  VariableList {
    names = List.copyOf(names);
  }

  /// Throws when a name is listed twice or means something else.
  static VariableList of(
      List<VariableContext> trees, Vocabulary vocabulary, Definitions definitions) {
    var names = new ArrayList<String>();
    for (var tree : trees) {
      Names.checkFree(tree.NAME().getSymbol(), vocabulary);
      if (definitions.named(tree.NAME().getText()).isPresent()) {
        throw Fault.at(
            tree,
            Kind.NAME,
            tree.NAME().getText() + " is defined by 'let' and cannot be a variable",
            "list the symbols in its definition instead");
      }
      if (names.contains(name(tree))) {
        throw Fault.at(tree, Kind.NAME, name(tree) + " is listed twice");
      }
      names.add(name(tree));
    }
    return new VariableList(names);
  }

  private static String name(VariableContext tree) {
    for (var index : tree.NUMBER()) {
      if (!index.getText().matches("[0-9]+")) {
        throw Fault.at(
            index.getSymbol(), Kind.NAME, "an index must be a whole number", "write w[1]");
      }
    }
    return tree.NUMBER().isEmpty()
        ? tree.NAME().getText()
        : tree.NAME().getText()
            + tree.NUMBER().stream()
                .map(TerminalNode::getText)
                .map(Simple::wholeNumber)
                .collect(Collectors.joining(",", "[", "]"));
  }

  boolean covers(String symbol) {
    return names.contains(symbol) || names.contains(family(symbol));
  }

  /// `w` for `w[1]`, and for `w`.
  private static String family(String symbol) {
    var bracket = symbol.indexOf('[');
    return bracket < 0 ? symbol : symbol.substring(0, bracket);
  }

  /// The variables of a problem with these symbols: in the order listed, elements in the order of
  /// their indices, and a listed name without any occurrence as itself.
  List<String> among(Set<String> symbols) {
    var variables = new LinkedHashSet<String>();
    for (var name : names) {
      var matching =
          symbols.stream()
              .filter(symbol -> symbol.equals(name) || family(symbol).equals(name))
              .sorted(NaturalOrder.INSTANCE)
              .toList();
      variables.addAll(matching.isEmpty() ? List.of(name) : matching);
    }
    return List.copyOf(variables);
  }
}
