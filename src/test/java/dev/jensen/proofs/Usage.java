package dev.jensen.proofs;

import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What a proof rests on: the rules of its certificate, and the atoms of its problem.
record Usage(SortedSet<String> rules, SortedSet<String> atoms) {

  static Usage of(ProofFile proof) {
    var rules = new TreeSet<String>();
    walk(
        proof.certificate(),
        part -> {
          if (part instanceof Rule rule) {
            rules.add(rule.getClass().getSimpleName());
          }
        });
    return new Usage(rules, atoms(proof.statement()));
  }

  private static SortedSet<String> atoms(Statement statement) {
    var atoms = new TreeSet<String>();
    walk(
        statement,
        part -> {
          if (part instanceof Expr.Application application) {
            atoms.add(application.atom().name());
          }
        });
    return atoms;
  }

  private static void walk(Object value, Consumer<Object> visit) {
    visit.accept(value);
    switch (value) {
      case Iterable<?> list -> list.forEach(element -> walk(element, visit));
      case Map<?, ?> map -> map.values().forEach(element -> walk(element, visit));
      case Optional<?> optional -> optional.ifPresent(element -> walk(element, visit));
      case Record structure -> {
        for (var component : structure.getClass().getRecordComponents()) {
          try {
            walk(component.getAccessor().invoke(structure), visit);
          } catch (ReflectiveOperationException hidden) {
            throw new LinkageError(component + " cannot be read", hidden);
          }
        }
      }
      default -> {}
    }
  }
}
