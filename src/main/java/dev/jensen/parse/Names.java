package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Which names may be given a meaning.
final class Names {
  private Names() {}

  /// Throws when the name is that of a function or a constant.
  static void checkFree(Token name, Vocabulary vocabulary) {
    var text = name.getText();
    if (vocabulary.isFunction(text)) {
      throw Fault.at(name, Kind.NAME, text + " is the name of a function", "choose another name");
    }
    if (vocabulary.constant(text).isPresent()) {
      throw Fault.at(name, Kind.NAME, text + " is a constant", "choose another name");
    }
  }

  /// The names in order; throws when one is not free or occurs twice.
  static List<String> distinct(List<Token> names, Vocabulary vocabulary) {
    var distinct = new LinkedHashSet<String>();
    for (var name : names) {
      checkFree(name, vocabulary);
      if (!distinct.add(name.getText())) {
        throw Fault.at(
            name, Kind.DEFINITION, name.getText() + " is named twice", "choose another name");
      }
    }
    return List.copyOf(distinct);
  }
}
