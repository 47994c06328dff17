package dev.jensen.kernel.atom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fact that an atom declares stands on a line of its own in `declarations.txt`, so that a
/// change of one is seen in review; `-Djensen.golden=apply` writes the file instead. The atoms are
/// built afresh by their constructors.
class DeclarationsTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/jensen/kernel/atom/declarations.txt");
  private static final List<Interval> HALVES =
      List.of(Interval.ALL, Interval.NONNEGATIVE, Interval.NONPOSITIVE);
  private static final List<Interval> PARAMETERS =
      List.of(
          Interval.ALL,
          Interval.NONNEGATIVE,
          Interval.POSITIVE,
          Interval.closed(Rational.ZERO, Rational.ONE),
          Interval.atLeast(Rational.ONE),
          Interval.NONPOSITIVE);

  private static final int BITS = 40;

  static Collection<Atom> registeredAtoms() {
    return Atoms.all();
  }

  private static Collection<Atom> freshAtoms() {
    return registeredAtoms().stream().map(DeclarationsTest::afresh).toList();
  }

  private static Atom afresh(Atom registered) {
    try {
      return registered.getClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("no constructor without arguments: " + registered, impossible);
    }
  }

  @Test
  void everyDeclaredFactIsTheOneThatWasReviewed() throws IOException {
    var declared =
        freshAtoms().stream().map(DeclarationsTest::facts).collect(Collectors.joining("\n"));
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      Files.writeString(TABLE, declared);
    }
    assertThat(declared).isEqualTo(Files.readString(TABLE));
  }

  /// Other points than for the registered instances.
  @ParameterizedTest
  @MethodSource("registeredAtoms")
  void everyFactOfAFreshAtomHoldsWhereverItIsTried(Atom registered) {
    assertThat(AtomContract.violations(afresh(registered), 2)).isEmpty();
  }

  @Test
  void aFreshAtomIsNotTheRegisteredOne() {
    for (var atom : freshAtoms()) {
      assertThat(Atoms.named(atom.name())).isPresent().get().isNotSameAs(atom);
    }
  }

  /// Its enclosure is part of what an atom declares, too.
  @ParameterizedTest
  @MethodSource("registeredAtoms")
  void aFreshAtomEnclosesAsTheRegisteredOne(Atom registered) {
    var atom = afresh(registered);
    for (var bounds : List.of(Enclosure.of(1, 1), Enclosure.of(1, 2), Enclosure.of(-3, 2))) {
      var arguments = Collections.nCopies(atom.minimumArity(), bounds);
      assertThat(enclosure(atom, arguments)).isEqualTo(enclosure(registered, arguments));
    }
  }

  /// What it says where it is not defined, too.
  private static String enclosure(Atom atom, List<Enclosure> arguments) {
    try {
      return atom.enclose(arguments, BITS).toString();
    } catch (Enclosure.Undefined undefined) {
      return "undefined: " + undefined.getMessage();
    }
  }

  private static String facts(Atom atom) {
    var lines = new ArrayList<String>();
    lines.add(atom.name() + ", " + arity(atom) + (atom.isKinked() ? ", kinked" : ""));
    lines.add("source: " + atom.source());
    lines.add("latex: " + atom.latex());
    arities(atom).forEach(arity -> lines.addAll(meaning(atom, arguments(arity))));
    lines.add("range: " + written(atom.range()));
    for (var piece : atom.pieces()) {
      lines.add(
          "on "
              + written(piece.interval())
              + ": "
              + piece.monotonicity()
              + ", "
              + piece.curvature());
    }
    if (atom.maximumArity() > 1) {
      arities(atom).filter(arity -> arity <= 2).forEach(arity -> lines.addAll(joint(atom, arity)));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String arity(Atom atom) {
    var most = atom.maximumArity() == Vocabulary.ANY ? "any" : "" + atom.maximumArity();
    var arity =
        most.equals("" + atom.minimumArity())
            ? most
            : "from " + atom.minimumArity() + " to " + most;
    return "arguments: "
        + arity
        + (atom.parameterCount() == 0 ? "" : ", of them parameters: " + atom.parameterCount());
  }

  /// Of atoms of any number of arguments the first three.
  private static Stream<Integer> arities(Atom atom) {
    var least = atom.minimumArity();
    return IntStream.rangeClosed(least, Math.min(atom.maximumArity(), least + 2)).boxed();
  }

  private static List<Expr> arguments(int arity) {
    return Stream.of("u", "v", "w", "z").limit(arity).map(Expr::symbol).toList();
  }

  private static List<String> meaning(Atom atom, List<Expr> arguments) {
    var term = arguments.isEmpty() ? atom.name() : atom.name() + tuple(arguments);
    var lines = new ArrayList<String>();
    var definition = atom.definition(arguments);
    definition.ifPresent(body -> lines.add(term + " = " + body));
    atom.domain(arguments).forEach(condition -> lines.add(term + " needs " + condition));
    if (definition.isEmpty()) {
      atom.smooth(arguments)
          .forEach(condition -> lines.add(term + " is smooth where " + condition));
    }
    if (definition.isEmpty() && atom.maximumArity() == 1 && !atom.isKinked()) {
      lines.add("the derivative of " + term + " is " + atom.partial(0, arguments));
    }
    return lines;
  }

  private static String tuple(List<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  private static List<String> joint(Atom atom, int arity) {
    var lines = new ArrayList<String>();
    for (var first : HALVES) {
      if (arity == 1) {
        lines.add(joint(atom, List.of(first)));
        continue;
      }
      for (var second : atom.isParameter(1) ? PARAMETERS : HALVES) {
        lines.add(joint(atom, List.of(first, second)));
      }
    }
    return lines;
  }

  private static String joint(Atom atom, List<Interval> box) {
    var names = arguments(box.size());
    var places = new ArrayList<String>();
    var directions = new ArrayList<String>();
    for (var i = 0; i < box.size(); i++) {
      places.add(names.get(i) + " in " + written(box.get(i)));
      directions.add(atom.monotonicity(i, box) + " in " + names.get(i));
    }
    return "for %s: %s, %s"
        .formatted(
            String.join(" and ", places), String.join(", ", directions), atom.curvature(box));
  }

  /// The ends as they are declared, in decimals.
  private static String written(Interval interval) {
    return (interval.lowerClosed() ? "[" : "(")
        + end(interval.lower(), "-oo")
        + ", "
        + end(interval.upper(), "oo")
        + (interval.upperClosed() ? "]" : ")");
  }

  private static String end(Optional<Rational> end, String otherwise) {
    return end.map(
            value ->
                new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()))
                    .toPlainString())
        .orElse(otherwise);
  }
}
