package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Term;
import dev.jensen.argument.text.Terms;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Glued;
import dev.jensen.prove.Search;
import dev.jensen.region.RegionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out the derivatives that placeholders stand for. Where a function has kinks, the set is
/// cut along them, and each open piece has derivatives of its own.
record Pieces(Terms terms, Search search, List<String> variables) {

  /// An open part of a set, and what placeholders of derivatives are there. `cut` is true where
  /// kinks were left out around it.
  record Piece(Context context, Map<String, Expr> values, boolean cut) {
    Expr in(Expr inlined) {
      return inlined.substitute(values);
    }

    Constraint in(Constraint inlined) {
      return new Constraint(in(inlined.expression()), inlined.relation());
    }
  }

  /// No derivative could be given: a jump, too many kinks, or a kink at the very point.
  static final class NoDerivative extends Exception {
    private static final long serialVersionUID = 1L;

    NoDerivative(String message) {
      super(message);
    }
  }

  /// The parts of the set on which all derivatives in the expressions exist.
  List<Piece> of(Context context, List<Expr> inlined) throws NoDerivative {
    var pieces = List.of(new Piece(context, Map.of(), false));
    for (var expr : inlined) {
      for (var name : new Meaning(terms).derivatives(expr)) {
        pieces = with(name, pieces);
      }
    }
    return pieces;
  }

  private List<Piece> with(String placeholder, List<Piece> pieces) throws NoDerivative {
    var more = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (piece.values().containsKey(placeholder)) {
        more.add(piece);
      } else {
        more.addAll(split(placeholder, piece));
      }
    }
    return more;
  }

  /// What is differentiated, by which variables (none: the determinant of the Hessian by
  /// `arguments`), and where the result is taken (empty: where the variables are).
  private record Wanted(Expr base, List<String> by, List<String> arguments, List<Expr> at) {}

  private List<Piece> split(String placeholder, Piece piece) throws NoDerivative {
    var wanted = wanted(terms.term(placeholder).orElseThrow());
    var result = new ArrayList<Piece>();
    // Derivatives of derivatives.
    for (var inner : of(piece.context(), List.of(wanted.base()))) {
      var base = inner.in(wanted.base());
      var values = new HashMap<>(piece.values());
      values.putAll(inner.values());
      var here = new Piece(inner.context(), values, piece.cut() || inner.cut());
      if (wanted.at().isEmpty()) {
        result.addAll(everywhere(placeholder, wanted, base, here));
      } else {
        result.add(atPoint(placeholder, wanted, base, here));
      }
    }
    return result;
  }

  private Wanted wanted(Term term) {
    var meaning = new Meaning(terms);
    return switch (term) {
      case Term.Value(var function, var derivatives, var at) -> {
        var subject = terms.subject(function).orElseThrow();
        var by = new ArrayList<String>();
        for (int i = 0; i < derivatives; i++) {
          by.add(subject.arguments().get(0));
        }
        yield new Wanted(meaning.inlined(subject.body()), by, subject.arguments(), at);
      }
      case Term.Partial(var of, var by) -> new Wanted(meaning.inlined(of), by, by, List.of());
      case Term.Determinant(var of) ->
          new Wanted(
              meaning.inlined(of), List.of(), meaning.arguments(of).orElse(variables), List.of());
    };
  }

  private List<Piece> everywhere(String placeholder, Wanted wanted, Expr base, Piece piece)
      throws NoDerivative {
    var cells = cells(base, piece.context());
    var result = new ArrayList<Piece>();
    for (var cell : cells) {
      var open = piece.context().with(opened(cell.closed()));
      var derivative = derivative(cell.piece(), wanted, open);
      var values = new HashMap<>(piece.values());
      values.put(placeholder, derivative);
      result.add(
          new Piece(
              open.with(Definedness.missing(derivative, open)),
              values,
              piece.cut() || cells.size() > 1));
    }
    return result;
  }

  /// At a point strictly inside a piece; the other pieces do not matter.
  private Piece atPoint(String placeholder, Wanted wanted, Expr base, Piece piece)
      throws NoDerivative {
    var meaning = new Meaning(terms);
    var whole = new Context(wanted.arguments(), List.of());
    for (var cell : cells(base, whole)) {
      if (opened(cell.closed()).stream()
          .allMatch(
              c -> {
                var there = meaning.at(c.expression(), wanted.arguments(), wanted.at());
                return piece.context().satisfies(there, Relation.POSITIVE);
              })) {
        var derivative = derivative(cell.piece(), wanted, whole.with(opened(cell.closed())));
        var value = meaning.at(derivative, wanted.arguments(), wanted.at());
        var values = new HashMap<>(piece.values());
        values.put(placeholder, value);
        return new Piece(piece.context(), values, piece.cut());
      }
    }
    throw new NoDerivative("this point is not inside of one smooth piece of the function");
  }

  private List<RegionTree.Cell> cells(Expr base, Context whole) throws NoDerivative {
    var context = withoutEquations(whole);
    return new Glued(search, context)
        .regions(kinked(base, context))
        .map(RegionTree::cells)
        .orElseThrow(() -> new NoDerivative("the function could not be cut into smooth pieces"));
  }

  /// The root of a square has a kink that only its normal form shows.
  private static Expr kinked(Expr base, Context context) {
    try {
      var normal = context.normal(base).toExpr();
      return hasAbs(normal) && !hasAbs(base) ? normal : base;
    } catch (RuleViolation | ArithmeticException | TooLarge asItIs) {
      return base;
    }
  }

  private static boolean hasAbs(Expr expr) {
    return (expr instanceof Expr.Application(var atom, var arguments) && atom.name().equals("abs"))
        || expr.children().stream().anyMatch(Pieces::hasAbs);
  }

  /// Where x = 0, x^2 is 0 and its derivative by x is 2x all the same: an equation must not be used
  /// before the last derivative has been taken.
  private static Context withoutEquations(Context context) {
    return new Context(
        context.variables(),
        context.constraints().stream().filter(c -> c.relation() != Relation.ZERO).toList());
  }

  private Expr derivative(Expr smooth, Wanted wanted, Context whole) throws NoDerivative {
    var context = withoutEquations(whole);
    try {
      if (wanted.by().isEmpty()) {
        return determinant(Derivative.hessian(smooth, wanted.arguments()));
      }
      var derivative = smooth;
      for (var variable : wanted.by()) {
        derivative = context.normal(Derivative.of(derivative, variable)).toExpr();
      }
      return derivative;
    } catch (RuleViolation | ArithmeticException none) {
      throw new NoDerivative("no derivative was found: " + none.getMessage());
    }
  }

  /// By the first row.
  static Expr determinant(List<List<Expr>> matrix) {
    if (matrix.isEmpty()) {
      return Expr.of(1);
    }
    var terms = new ArrayList<Expr>();
    for (int column = 0; column < matrix.size(); column++) {
      var minor = determinant(without(matrix, column));
      var term = matrix.get(0).get(column).times(minor);
      terms.add(column % 2 == 0 ? term : term.negate());
    }
    return Expr.sum(terms);
  }

  private static List<List<Expr>> without(List<List<Expr>> matrix, int column) {
    return matrix.stream()
        .skip(1)
        .map(
            row -> {
              var shorter = new ArrayList<>(row);
              shorter.remove(column);
              return List.copyOf(shorter);
            })
        .toList();
  }

  static List<Constraint> opened(List<Constraint> closed) {
    return closed.stream()
        .map(c -> c.relation() == Relation.NONNEGATIVE ? Constraint.positive(c.expression()) : c)
        .toList();
  }

  /// The function of the problem, cut along its kinks; empty where that did not succeed.
  Optional<List<RegionTree.Cell>> cellsOf(Expr function, Context context) {
    try {
      return Optional.of(cells(function, context));
    } catch (NoDerivative none) {
      return Optional.empty();
    }
  }
}
