package dev.jensen.grade.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A document of texts, lists and maps. Numbers and the like stay the texts that they were typed
/// as; what they mean is for the reader of the field to say. `line` counts from 1.
public sealed interface Yaml {
  int line();

  record Text(String value, int line) implements Yaml {}

  record Items(List<Yaml> values, int line) implements Yaml {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// The fields in the order typed; no name occurs twice.
  record Fields(Map<String, Yaml> values, int line) implements Yaml {
    public Fields {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /// What it is, for messages.
  default String kind() {
    return switch (this) {
      case Text text -> "a text";
      case Items items -> "a list";
      case Fields fields -> "a map";
    };
  }
}
