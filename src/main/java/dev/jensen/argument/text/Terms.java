package dev.jensen.argument.text;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Functions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions that an argument speaks of, and what the placeholders in its expressions stand
/// for.
public final class Terms implements Functions {

  /// A function: the names of its arguments and what it is, placeholders included.
  public record Subject(List<String> arguments, Expr body) {
    public Subject {
      arguments = List.copyOf(arguments);
    }
  }

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<Term, Expr> placeholders = new HashMap<>();

  void define(String name, Subject subject) {
    subjects.put(name, subject);
  }

  public Optional<Subject> subject(String name) {
    return Optional.ofNullable(subjects.get(name));
  }

  /// The names of all functions, in the order of the lines that define them.
  public List<String> names() {
    return List.copyOf(subjects.keySet());
  }

  /// What a symbol stands for; empty for a plain one.
  public Optional<Term> term(String symbol) {
    return Optional.ofNullable(terms.get(symbol));
  }

  @Override
  public Optional<List<String>> arguments(String name) {
    return subject(name).map(Subject::arguments);
  }

  @Override
  public Expr value(String name, int derivatives, List<Expr> at) {
    var itself = arguments(name).map(names -> names.stream().map(Expr::symbol).toList().equals(at));
    return placeholder(
        name, new Term.Value(name, derivatives, itself.orElse(false) ? List.of() : at));
  }

  @Override
  public Expr derivative(Expr of, List<String> variables) {
    if (of instanceof Expr.Symbol(var name)) {
      var inner = terms.get(name);
      if (inner instanceof Term.Value(var function, var n, var at)
          && at.isEmpty()
          && onlyArgument(function, variables)) {
        return value(function, n + variables.size(), at);
      }
      if (inner instanceof Term.Partial(var base, var by)) {
        return derivative(base, Stream.concat(by.stream(), variables.stream()).toList());
      }
    }
    return placeholder("diff", new Term.Partial(of, variables.stream().sorted().toList()));
  }

  /// True where a prime means the same as the variables.
  private boolean onlyArgument(String function, List<String> variables) {
    var arguments = arguments(function).orElse(List.of());
    return arguments.size() == 1 && variables.stream().allMatch(arguments::contains);
  }

  @Override
  public Expr determinant(Expr of) {
    return placeholder("det", new Term.Determinant(of));
  }

  /// A symbol that no text can contain.
  private Expr placeholder(String name, Term term) {
    return placeholders.computeIfAbsent(
        term,
        t -> {
          var symbol = name + "#" + terms.size();
          terms.put(symbol, t);
          return Expr.symbol(symbol);
        });
  }
}
