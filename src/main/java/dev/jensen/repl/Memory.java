package dev.jensen.repl;

import dev.jensen.parse.Lexeme;
import dev.jensen.parse.Lexeme.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a session remembers: definitions by name, each `let NAME ... = ...` on one line, and
/// conditions.
public final class Memory {
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Set<String> assumptions = new LinkedHashSet<>();

  public List<String> definitions() {
    return List.copyOf(definitions.values());
  }

  public List<String> assumptions() {
    return List.copyOf(assumptions);
  }

  /// The names that are defined.
  public Set<String> names() {
    return Set.copyOf(definitions.keySet());
  }

  void define(String name, String text) {
    definitions.put(name, text);
  }

  void assume(String condition) {
    assumptions.add(condition);
  }

  void clear() {
    definitions.clear();
    assumptions.clear();
  }

  /// Forgets the definition of a name and the conditions in which it occurs; false where there are
  /// none.
  boolean forget(String name) {
    var isDefined = definitions.remove(name) != null;
    return assumptions.removeIf(condition -> wordsIn(condition).contains(name)) || isDefined;
  }

  Optional<String> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  /// The definitions that these names need, each after those that it needs itself.
  List<String> needed(Collection<String> names) {
    var order = new LinkedHashSet<String>();
    names.forEach(name -> need(name, new LinkedHashSet<>(), order));
    return List.copyOf(order);
  }

  private void need(String name, Set<String> path, Set<String> order) {
    var definition = definitions.get(name);
    if (definition != null && !order.contains(definition) && path.add(name)) {
      wordsIn(definition).forEach(inner -> need(inner, path, order));
      path.remove(name);
      order.add(definition);
    }
  }

  /// The conditions that speak of symbols of a text, directly or through other conditions.
  List<String> about(String text) {
    var symbols = symbolsIn(text);
    var found = new LinkedHashSet<String>();
    var hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (var condition : assumptions) {
        var its = symbolsIn(condition);
        if (!found.contains(condition) && its.stream().anyMatch(symbols::contains)) {
          found.add(condition);
          symbols.addAll(its);
          hasGrown = true;
        }
      }
    }
    return assumptions.stream().filter(found::contains).toList();
  }

  /// The names in a text and in the definitions that it needs, without the defined ones.
  private Set<String> symbolsIn(String text) {
    var names = new TreeSet<>(namesIn(text));
    needed(wordsIn(text)).forEach(definition -> names.addAll(namesIn(definition)));
    names.removeAll(definitions.keySet());
    return names;
  }

  /// The names of a text, also those of functions.
  static Set<String> wordsIn(String text) {
    var words = new TreeSet<String>();
    Lexeme.of(text).stream().filter(s -> s.kind() == Kind.NAME).forEach(s -> words.add(s.text()));
    return words;
  }

  /// The names of a text that are not those of functions.
  static Set<String> namesIn(String text) {
    var names = new TreeSet<String>();
    var signs = Lexeme.of(text);
    for (int i = 0; i < signs.size(); i++) {
      // A name with an opening parenthesis behind it is a function.
      var isCalled = i + 1 < signs.size() && signs.get(i + 1).text().equals("(");
      if (signs.get(i).kind() == Kind.NAME && !isCalled) {
        names.add(signs.get(i).text());
      }
    }
    return names;
  }

  /// On one line, without comments.
  static String flat(String text) {
    var flat = new StringBuilder(text);
    for (var sign : Lexeme.of(text).reversed()) {
      if (sign.kind() == Kind.COMMENT) {
        flat.delete(sign.start(), sign.end());
      }
    }
    var lines = flat.toString().lines().map(String::strip).filter(line -> !line.isEmpty());
    return String.join(" ", lines.toList());
  }
}
