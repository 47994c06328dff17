package dev.jensen.grade.check;

import dev.jensen.argument.text.ArgumentReader.Argument;
import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Line;
import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Statement;
import dev.jensen.argument.text.Term;
import dev.jensen.argument.text.Terms;
import dev.jensen.grade.task.Part;
import dev.jensen.parse.FormulaParser.Compared;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What lines of an argument count for. Only an argument that something fails has counterexamples;
/// in others, what is said of single points is a step like any other.
record Parts(Terms terms, boolean isAgainst) {

  static Parts of(Argument argument) {
    var asserted =
        argument.lines().stream()
            .flatMap(line -> line.statement().stream())
            .flatMap(Parts::asserted)
            .toList();
    return new Parts(
        argument.terms(),
        asserted.isEmpty()
            || asserted.stream().anyMatch(each -> each.onlyIf() || each.property().negated()));
  }

  private static Stream<Assertion> asserted(Statement statement) {
    return switch (statement) {
      case Statement.Claimed(var assertion) -> Stream.of(assertion);
      case Statement.Concluded(var assertion) -> Stream.of(assertion);
      default -> Stream.empty();
    };
  }

  Optional<Part> of(Line line) {
    return line.statement().isPresent() ? of(line.statement().get()) : byFirstWord(line.text());
  }

  private Optional<Part> of(Statement statement) {
    return switch (statement) {
      case Statement.Asked a -> Optional.empty();
      case Statement.Defined d -> Optional.empty();
      case Statement.Block b -> Optional.empty();
      case Statement.Claimed c -> Optional.of(Part.VERDICT);
      case Statement.Concluded c -> Optional.of(Part.CONCLUSION);
      case Statement.Hessian h -> Optional.of(Part.DERIVATIVES);
      case Statement.Chord c -> Optional.of(Part.COUNTEREXAMPLE);
      case Statement.Properties p -> Optional.of(Part.SIGN);
      case Statement.Definite d -> Optional.of(Part.SIGN);
      case Statement.Relations relations -> Optional.of(of(relations));
    };
  }

  private Part of(Statement.Relations relations) {
    if (!relations.at().isEmpty() || relations.chain().stream().allMatch(this::isBetweenValues)) {
      return isAgainst ? Part.COUNTEREXAMPLE : Part.SIGN;
    }
    return relations.chain().stream().allMatch(this::statesDerivative)
        ? Part.DERIVATIVES
        : Part.SIGN;
  }

  /// A comparison of the values of a function at points that are given by numbers.
  private boolean isBetweenValues(Compared compared) {
    var meaning = new Meaning(terms);
    var symbols = new TreeSet<>(compared.left().symbols());
    symbols.addAll(compared.right().symbols());
    return symbols.stream().anyMatch(name -> terms.term(name).isPresent())
        && meaning.symbols(compared.left()).isEmpty()
        && meaning.symbols(compared.right()).isEmpty();
  }

  private boolean statesDerivative(Compared compared) {
    return compared.sign().equals("=")
        && compared.left().symbols().stream()
            .anyMatch(name -> terms.term(name).filter(Parts::isDerivative).isPresent());
  }

  private static boolean isDerivative(Term term) {
    return switch (term) {
      case Term.Value value -> value.derivatives() > 0;
      case Term.Partial partial -> true;
      case Term.Determinant determinant -> true;
    };
  }

  /// For lines that cannot be read.
  private static Optional<Part> byFirstWord(String text) {
    return switch (text.strip().split("[^A-Za-z]", 2)[0]) {
      case "problem" -> Optional.empty();
      case "claim" -> Optional.of(Part.VERDICT);
      case "therefore", "hence", "thus", "so" -> Optional.of(Part.CONCLUSION);
      default -> Optional.of(Part.SIGN);
    };
  }
}
