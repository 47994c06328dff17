package dev.jensen.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is visible at a place: the variables of the loops and the parameters of the definition
/// around it, and how many of the problem's definitions, in their order.
record Scope(Map<String, Bound> locals, int definitions) {
  Scope {
    locals = Map.copyOf(locals);
  }

  Optional<Bound> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  Scope with(Map<String, Bound> inner) {
    var all = new HashMap<>(locals);
    all.putAll(inner);
    return new Scope(all, definitions);
  }
}
