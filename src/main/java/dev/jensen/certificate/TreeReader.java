package dev.jensen.certificate;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads certificates and statements: records by the names of their components, so that a rule
/// needs nothing here. Every component must be there, except optional ones, and nothing else.
final class TreeReader {
  private final ExpressionReader expressions;

  TreeReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  <T> T read(Class<T> type, Place place) {
    return type.cast(value(type, place));
  }

  private Object value(Type type, Place place) {
    var raw = Shapes.raw(type);
    if (raw == Expr.class) {
      return expressions.read(place);
    }
    if (raw == Constraint.class) {
      return expressions.constraint(place);
    }
    if (raw == Relation.class) {
      return ExpressionReader.relation(place);
    }
    if (raw == Rational.class) {
      return ExpressionReader.rational(place);
    }
    if (raw == Interval.class) {
      return Intervals.read(place);
    }
    if (raw == Atom.class) {
      return atom(place);
    }
    if (raw == String.class) {
      return place.text();
    }
    if (raw == int.class || raw == Integer.class) {
      return place.smallInteger();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return place.truth();
    }
    if (raw == List.class) {
      return list(Shapes.inner(type), place);
    }
    if (raw == Map.class) {
      return map(Shapes.inner(type), place);
    }
    if (Shapes.isWord(raw)) {
      return word(raw, place);
    }
    return structure(raw, place);
  }

  private static Atom atom(Place place) {
    var name = place.text();
    return Atoms.named(name).orElseThrow(() -> place.refuse("no atom is called \"" + name + "\""));
  }

  private static Object word(Class<?> type, Place place) {
    var text = place.text();
    for (var constant : type.getEnumConstants()) {
      if (Shapes.word((Enum<?>) constant).equals(text)) {
        return constant;
      }
    }
    throw place.refuse("\"" + text + "\" is no " + type.getSimpleName());
  }

  private List<Object> list(Type inner, Place place) {
    var values = new ArrayList<>();
    for (int i = 0; i < place.requireArray().size(); i++) {
      values.add(value(inner, place.element(i)));
    }
    return values;
  }

  private Map<String, Object> map(Type inner, Place place) {
    var values = new LinkedHashMap<String, Object>();
    var names = place.requireObject().node().fieldNames();
    while (names.hasNext()) {
      var name = names.next();
      values.put(name, value(inner, place.field(name)));
    }
    return values;
  }

  private Object structure(Class<?> type, Place place) {
    place.requireObject();
    if (!Shapes.isChoice(type)) {
      return fields(type, Optional.empty(), place);
    }
    var tag = Shapes.tag(type);
    var name = place.field(tag).text();
    for (var alternative : Shapes.alternatives(type)) {
      if (alternative.getSimpleName().equals(name)) {
        return fields(alternative, Optional.of(tag), place);
      }
    }
    throw place.field(tag).refuse("there is no " + tag + " called \"" + name + "\"");
  }

  private Object fields(Class<?> type, Optional<String> tag, Place place) {
    var components = type.getRecordComponents();
    requireKnown(components, tag, place);
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], place);
    }
    return construct(type, components, values, place);
  }

  private Object component(RecordComponent component, Place place) {
    var name = component.getName();
    if (component.getType() != Optional.class) {
      return value(component.getGenericType(), place.field(name));
    }
    return place.has(name)
        ? Optional.of(value(Shapes.inner(component.getGenericType()), place.field(name)))
        : Optional.empty();
  }

  private static void requireKnown(
      RecordComponent[] components, Optional<String> tag, Place place) {
    var known = new HashSet<String>();
    tag.ifPresent(known::add);
    Arrays.stream(components).forEach(component -> known.add(component.getName()));
    var names = place.node().fieldNames();
    while (names.hasNext()) {
      var name = names.next();
      if (!known.contains(name)) {
        throw place.refuse("an unknown field \"" + name + "\"");
      }
    }
  }

  private static Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, Place place) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      var reason = refused.getCause() == null ? refused : refused.getCause();
      throw place.refuse(type.getSimpleName() + ": " + reason.getMessage());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " cannot be read", impossible);
    }
  }
}
