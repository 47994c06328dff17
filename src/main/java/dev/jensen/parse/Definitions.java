package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.DefinitionContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/// The definitions of a problem, `let f(z) = ...;` and `let a = ...;`, in their order. Each sees
/// the ones before it, so none can contain itself.
final class Definitions {
  /// One definition, the `index`-th from 0; a value has no parameters.
  record Definition(int index, List<String> parameters, ExpressionContext body) {
    boolean isFunction() {
      return !parameters.isEmpty();
    }
  }

  private final Map<String, Definition> byName = new HashMap<>();

  /// Throws when a name is defined twice or has a meaning already.
  Definitions(List<DefinitionContext> trees, Vocabulary vocabulary) {
    for (var tree : trees) {
      add(tree.NAME().getSymbol(), parameters(tree, vocabulary), tree.expression(), vocabulary);
    }
  }

  private void add(
      Token name, List<String> parameters, ExpressionContext body, Vocabulary vocabulary) {
    Names.checkFree(name, vocabulary);
    if (byName.containsKey(name.getText())) {
      throw Fault.at(
          name, Kind.DEFINITION, name.getText() + " is defined twice", "choose another name");
    }
    byName.put(name.getText(), new Definition(byName.size(), parameters, body));
  }

  private static List<String> parameters(DefinitionContext tree, Vocabulary vocabulary) {
    return Optional.ofNullable(tree.parameters())
        .map(list -> list.NAME().stream().map(TerminalNode::getSymbol).toList())
        .map(names -> Names.distinct(names, vocabulary))
        .orElse(List.of());
  }

  Optional<Definition> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  int count() {
    return byName.size();
  }

  /// The definitions of values, in their order.
  List<Definition> values() {
    return byName.values().stream()
        .filter(definition -> !definition.isFunction())
        .sorted(Comparator.comparingInt(Definition::index))
        .toList();
  }

  Set<String> functions() {
    var names = new HashSet<String>();
    byName.forEach(
        (name, definition) -> {
          if (definition.isFunction()) {
            names.add(name);
          }
        });
    return names;
  }
}
