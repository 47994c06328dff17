package dev.jensen.render;

import dev.jensen.kernel.Verdict;
import dev.jensen.render.document.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A verdict in one line.
final class Headline {
  private static final List<Verdict.Kind> ORDER =
      List.of(
          Verdict.Kind.AFFINE,
          Verdict.Kind.CONVEX,
          Verdict.Kind.CONCAVE,
          Verdict.Kind.UNKNOWN,
          Verdict.Kind.NEITHER);

  private Headline() {}

  static Prose of(Verdict verdict) {
    return switch (verdict.kind()) {
      case CONDITIONAL, UNKNOWN -> cases(verdict);
      default -> of(verdict.kind(), verdict.strict());
    };
  }

  static Prose of(Verdict.Kind kind, Optional<Boolean> strict) {
    return Prose.of(words(kind, strict));
  }

  private static String words(Verdict.Kind kind, Optional<Boolean> strict) {
    return switch (kind) {
      case CONVEX, CONCAVE -> word(kind) + strictly(strict);
      case AFFINE -> "affine (convex and concave)";
      case NEITHER -> "neither convex nor concave";
      case EMPTY -> "no point is left";
      case DIVIDED -> "the domain is not convex";
      case UNKNOWN -> "not decided";
      case CONDITIONAL -> "it depends on the parameters";
    };
  }

  static String word(Verdict.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String strictly(Optional<Boolean> strict) {
    return strict.map(holds -> holds ? ", strictly" : ", but not strictly").orElse("");
  }

  /// "convex if and only if y <= 0; otherwise neither".
  private static Prose cases(Verdict verdict) {
    var sets = new LinkedHashMap<Verdict.Kind, Alternatives>();
    var context = verdict.context().ofParameters();
    for (var kind : ORDER) {
      for (var each : verdict.cases()) {
        if (each.kind() == kind) {
          sets.computeIfAbsent(kind, k -> new Alternatives(context)).add(each.when());
        }
      }
    }
    var kinds = List.copyOf(sets.keySet());
    var last = kinds.get(kinds.size() - 1);
    // Only what is neither excludes the other kinds.
    var exactly =
        kinds.size() == 2 && last == Verdict.Kind.NEITHER && kinds.get(0) != Verdict.Kind.UNKNOWN;
    if (kinds.size() == 1) {
      return Prose.of(name(last));
    }
    var clauses =
        sets.entrySet().stream()
            .filter(entry -> entry.getKey() != last)
            .map(entry -> clause(entry, exactly))
            .toList();
    return Prose.joined("; ", clauses).then("; otherwise " + name(last));
  }

  private static Prose clause(Map.Entry<Verdict.Kind, Alternatives> entry, boolean exactly) {
    return Prose.of(
        name(entry.getKey()), exactly ? " if and only if " : " if ", entry.getValue().prose());
  }

  private static String name(Verdict.Kind kind) {
    return kind == Verdict.Kind.UNKNOWN ? "not decided" : word(kind);
  }
}
