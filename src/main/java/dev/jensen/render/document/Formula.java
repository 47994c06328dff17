package dev.jensen.render.document;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import java.util.ArrayList;
import java.util.List;

/// Mathematics within a sentence or on a line of its own.
public sealed interface Formula {
  /// The value of an expression.
  record Value(Expr expr) implements Formula {}

  /// A name that is no symbol of the problem: f, g, A.
  record Letter(String name) implements Formula {}

  /// A named function with its variables.
  record Applied(String function, List<String> variables) implements Formula {
    public Applied {
      variables = List.copyOf(variables);
    }
  }

  /// An atom by its name.
  record Function(Atom atom) implements Formula {}

  /// The value of a named function at a named point.
  record At(String function, String point) implements Formula {}

  /// Several side by side in brackets; one alone stands without them.
  record Tuple(List<Formula> entries) implements Formula {
    public Tuple {
      entries = List.copyOf(entries);
    }
  }

  /// A second partial derivative of a named function; by no variable: the second derivative of a
  /// function of one variable.
  record Second(String function, List<String> by) implements Formula {
    public Second {
      by = List.copyOf(by);
    }
  }

  /// The matrix of second derivatives of a named function, as a name; `negated` with a minus sign.
  record Hessian(String function, boolean negated) implements Formula {}

  /// All second derivatives of a named function, with their values by rows.
  record Curving(String function, List<String> variables, List<List<Expr>> hessian)
      implements Formula {
    public Curving {
      variables = List.copyOf(variables);
      hessian = hessian.stream().map(List::copyOf).toList();
    }
  }

  /// The principal minor of the Hessian of a named function (of minus it) with these rows, as a
  /// name.
  record Minor(String function, boolean negated, List<String> rows) implements Formula {
    public Minor {
      rows = List.copyOf(rows);
    }
  }

  /// The quadratic form of the Hessian of a named function (of minus it) in the vector v, as a
  /// name.
  record Quadratic(String function, boolean negated) implements Formula {}

  /// The derivative of a named function from one side, at a value of its only variable, as a name.
  record Slope(String function, Expr at, boolean fromLeft) implements Formula {}

  /// A named function that is another expression in each region.
  record Pieces(String function, List<Piece> pieces) implements Formula {
    public Pieces {
      pieces = List.copyOf(pieces);
    }
  }

  record Piece(Expr value, List<Constraint> where) {
    public Piece {
      where = List.copyOf(where);
    }
  }

  record Matrix(List<List<Expr>> rows) implements Formula {
    public Matrix {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  record Condition(Constraint constraint) implements Formula {}

  /// A relation, or a chain of them: a = b > c.
  record Chain(Formula first, List<Link> links) implements Formula {
    public Chain {
      links = List.copyOf(links);
    }
  }

  /// `relation` as typed: =, >=, >, <=, <, !=.
  record Link(String relation, Formula next) {}

  /// The mixture of two with the weight on the first.
  record Mixture(Expr weight, Formula first, Formula second) implements Formula {}

  record Range(Interval interval) implements Formula {}

  /// A value in an interval.
  record Member(Formula value, Interval interval) implements Formula {}

  /// The product of sets: a box.
  record Box(List<Interval> sides) implements Formula {
    public Box {
      sides = List.copyOf(sides);
    }
  }

  /// Separated by commas.
  record Listed(List<Formula> items) implements Formula {
    public Listed {
      items = List.copyOf(items);
    }
  }

  static Formula of(Expr expr) {
    return new Value(expr);
  }

  static Formula symbol(String name) {
    return new Value(Expr.symbol(name));
  }

  default Formula relates(String relation, Formula next) {
    return new Chain(this, List.of(new Link(relation, next)));
  }

  /// A chain with one more relation at its end.
  default Formula andThen(String relation, Formula next) {
    if (!(this instanceof Chain(var first, var links))) {
      return relates(relation, next);
    }
    var longer = new ArrayList<>(links);
    longer.add(new Link(relation, next));
    return new Chain(first, longer);
  }

  default Formula equal(Formula next) {
    return relates("=", next);
  }

  default Formula equal(Expr next) {
    return equal(of(next));
  }
}
