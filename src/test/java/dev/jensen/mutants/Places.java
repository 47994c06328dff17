package dev.jensen.mutants;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Rational;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The places of a value made of records, lists, maps and options, each with its declared type:
/// every number, name, relation, expression, rule and premise of a certificate is one.
public final class Places {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private Places() {}

  private record Field(Type type, Method accessor) {
    Object of(Record structure) {
      try {
        return accessor.invoke(structure);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /// What reflection knows of a record, looked up once.
  private record Shape(List<Field> fields, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      var fields = new ArrayList<Field>();
      var types = new ArrayList<Class<?>>();
      for (var component : type.getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        fields.add(new Field(component.getGenericType(), component.getAccessor()));
        types.add(component.getType());
      }
      try {
        var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Shape(List.copyOf(fields), constructor);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /// Steps from the root (a component, an element, the value of an entry by order of the keys, the
  /// content of an option), the declared type and what stands there.
  public record Place(List<Integer> path, Type type, Object value) {}

  public static List<Place> of(Object root, Type type) {
    var places = new ArrayList<Place>();
    collect(List.of(), type, root, places);
    return places;
  }

  private static void collect(List<Integer> path, Type type, Object value, List<Place> places) {
    places.add(new Place(path, type, value));
    var parts = parts(type, value);
    for (int i = 0; i < parts.size(); i++) {
      var longer = new ArrayList<>(path);
      longer.add(i);
      collect(List.copyOf(longer), parts.get(i).type(), parts.get(i).value(), places);
    }
  }

  private record Part(Type type, Object value) {}

  private static List<Part> parts(Type type, Object value) {
    return switch (value) {
      case Rational r -> List.of();
      case Atom a -> List.of();
      case List<?> list -> list.stream().map(each -> new Part(inner(type), each)).toList();
      case Map<?, ?> map ->
          sorted(map).values().stream().map(each -> new Part(inner(type), each)).toList();
      case Optional<?> option -> option.stream().map(each -> new Part(inner(type), each)).toList();
      case Record structure ->
          SHAPES.get(structure.getClass()).fields().stream()
              .map(field -> new Part(field.type(), field.of(structure)))
              .toList();
      default -> List.of();
    };
  }

  static Type inner(Type type) {
    var arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /// The entries in an order that does not change from run to run.
  static Map<Object, Object> sorted(Map<?, ?> map) {
    return new TreeMap<>(map);
  }

  /// The root with another value at a place. Throws `IllegalArgumentException` where no such record
  /// can be made.
  public static Object replaced(Object root, List<Integer> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    int step = path.getFirst();
    var rest = path.subList(1, path.size());
    return rebuilt(root, step, part -> replaced(part, rest, value));
  }

  /// The root with every part equal to `old` exchanged.
  static Object exchanged(Object root, Object old, Object fresh) {
    return root.equals(old) ? fresh : rebuilt(root, -1, part -> exchanged(part, old, fresh));
  }

  /// The value with one part changed, or all where `step` is negative.
  private static Object rebuilt(Object value, int step, UnaryOperator<Object> change) {
    return switch (value) {
      case Rational r -> r;
      case Atom a -> a;
      case List<?> list -> listed(list, step, change);
      case Map<?, ?> map -> {
        var keys = List.copyOf(sorted(map).keySet());
        var values = listed(List.copyOf(sorted(map).values()), step, change);
        var changed = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < keys.size(); i++) {
          changed.put(step < 0 ? change.apply(keys.get(i)) : keys.get(i), values.get(i));
        }
        yield changed;
      }
      case Optional<?> option -> option.map(content -> change.apply(content));
      case Record structure -> {
        var fields = SHAPES.get(structure.getClass()).fields();
        var values = fields.stream().map(field -> field.of(structure)).toList();
        yield made(structure.getClass(), listed(values, step, change));
      }
      default -> value;
    };
  }

  private static List<Object> listed(List<?> list, int step, UnaryOperator<Object> change) {
    var changed = new ArrayList<Object>(list);
    for (int i = 0; i < changed.size(); i++) {
      if (step < 0 || step == i) {
        changed.set(i, change.apply(changed.get(i)));
      }
    }
    return changed;
  }

  /// A record of the class with these components.
  static Object made(Class<?> type, List<Object> values) {
    try {
      return SHAPES.get(type).constructor().newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(type.getSimpleName(), refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
