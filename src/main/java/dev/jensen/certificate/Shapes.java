package dev.jensen.certificate;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.rule.Rules;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the types of a certificate are named in JSON. A value of a sealed type is an object that
/// names its record under the name of the type: `{"rule": "SumOf", "terms": [...]}`.
final class Shapes {
  private Shapes() {}

  /// True for types whose values say which record they are.
  static boolean isChoice(Class<?> type) {
    return type == Rule.class || type.isSealed();
  }

  /// The field that names the record.
  static String tag(Class<?> choice) {
    return choice.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// The records of a choice.
  static List<Class<?>> alternatives(Class<?> choice) {
    return choice == Rule.class
        ? new ArrayList<>(Rules.all())
        : List.of(choice.getPermittedSubclasses());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `List<T>` to T, `Map<String, T>` to T, `Optional<T>` to T.
  static Type inner(Type type) {
    var arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException("not part of a certificate: " + type);
    };
  }

  /// True for the enumerations that a certificate may hold as a word.
  static boolean isWord(Class<?> type) {
    return type == Curvature.class || type == Verdict.Kind.class;
  }
}
