package dev.jensen.mutants;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.rule.Rules;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What stands somewhere in a proof, by declared type: the material that mutants are made of.
final class Pool {
  private final Map<Type, List<Object>> values = new HashMap<>();

  void add(Object root, Type type) {
    for (var place : Places.of(root, type)) {
      values.computeIfAbsent(place.type(), t -> new ArrayList<>()).add(place.value());
    }
  }

  Optional<Object> any(Type type, Random random) {
    var known = values.getOrDefault(type, List.of());
    return known.isEmpty() ? Optional.empty() : Optional.of(pick(known, random));
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /// The records that a value of the type may be.
  static List<Class<?>> alternatives(Type type) {
    if (type == Rule.class) {
      return new ArrayList<>(Rules.all());
    }
    return type instanceof Class<?> choice && choice.isSealed()
        ? List.of(choice.getPermittedSubclasses())
        : List.of();
  }

  /// A record of another kind that is filled with the parts of the old one where their types fit,
  /// with the old one itself where it fits (so that it becomes a premise), and else with what
  /// stands elsewhere. Empty where nothing fits.
  Optional<Object> recast(Class<?> kind, Object old, Type declared, Random random) {
    var parts =
        new ArrayList<>(
            Places.of(old, old.getClass()).stream().filter(p -> p.path().size() == 1).toList());
    var filled = new ArrayList<Object>();
    for (var component : kind.getRecordComponents()) {
      var wanted = component.getGenericType();
      var fitting = parts.stream().filter(part -> part.type().equals(wanted)).findFirst();
      if (fitting.isPresent()) {
        parts.remove(fitting.get());
        filled.add(fitting.get().value());
      } else if (wanted.equals(declared)) {
        filled.add(old);
      } else {
        var other = any(wanted, random).or(() -> plainest(wanted));
        if (other.isEmpty()) {
          return Optional.empty();
        }
        filled.add(other.get());
      }
    }
    return Optional.of(Places.made(kind, filled));
  }

  private static Optional<Object> plainest(Type type) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == List.class) {
        return Optional.of(List.of());
      }
      if (generic.getRawType() == Map.class) {
        return Optional.of(Map.of());
      }
      return Optional.of(Optional.empty());
    }
    if (type == boolean.class) {
      return Optional.of(false);
    }
    if (type == String.class) {
      return Optional.of("z");
    }
    return alternatives(type).stream()
        .filter(each -> each.isRecord() && each.getRecordComponents().length == 0)
        .map(each -> Places.made(each, List.of()))
        .findFirst();
  }
}
