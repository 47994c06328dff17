package dev.jensen.argument.text;

import dev.jensen.kernel.expr.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What placeholders come to, as far as that does not need derivatives.
public record Meaning(Terms terms) {

  /// The expression with functions and their values written out; placeholders of derivatives stay.
  public Expr inlined(Expr expr) {
    if (expr instanceof Expr.Symbol(var name)) {
      return terms.term(name).map(term -> inlined(expr, term)).orElse(expr);
    }
    return expr.map(this::inlined);
  }

  private Expr inlined(Expr expr, Term term) {
    if (!(term instanceof Term.Value(var function, var derivatives, var at)) || derivatives > 0) {
      return expr;
    }
    var subject = terms.subject(function).orElseThrow();
    return at(inlined(subject.body()), subject.arguments(), at);
  }

  /// The expression with values in the places of its arguments; without values as it is.
  public Expr at(Expr body, List<String> arguments, List<Expr> values) {
    var images = new HashMap<String, Expr>();
    for (int i = 0; i < values.size(); i++) {
      images.put(arguments.get(i), inlined(values.get(i)));
    }
    return body.substitute(images);
  }

  /// The arguments of the function that an expression is a placeholder of.
  public Optional<List<String>> arguments(Expr expr) {
    return expr instanceof Expr.Symbol(var name)
            && terms.term(name).orElse(null) instanceof Term.Value(var function, var n, var at)
        ? terms.arguments(function)
        : Optional.empty();
  }

  /// The placeholders of derivatives in an inlined expression.
  public Set<String> derivatives(Expr inlined) {
    var names = new TreeSet<>(inlined.symbols());
    names.removeIf(name -> terms.term(name).isEmpty());
    return names;
  }

  /// The plain symbols, those that derivatives depend on included.
  public Set<String> symbols(Expr expr) {
    var names = new TreeSet<String>();
    for (var name : inlined(expr).symbols()) {
      terms.term(name).ifPresentOrElse(term -> names.addAll(symbols(term)), () -> names.add(name));
    }
    return names;
  }

  private Set<String> symbols(Term term) {
    return switch (term) {
      case Term.Value(var function, var derivatives, var at) -> {
        var names = new TreeSet<String>();
        at.forEach(value -> names.addAll(symbols(value)));
        var subject = terms.subject(function).orElseThrow();
        var own = symbols(subject.body());
        if (!at.isEmpty()) {
          own.removeAll(subject.arguments());
        }
        names.addAll(own);
        yield names;
      }
      case Term.Partial(var of, var by) -> symbols(of);
      case Term.Determinant(var of) -> symbols(of);
    };
  }
}
