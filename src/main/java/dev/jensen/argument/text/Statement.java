package dev.jensen.argument.text;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.FormulaParser.Compared;
import dev.jensen.parse.Problem;
import java.util.List;
import java.util.Map;

/// What one line says. Expressions contain placeholders for functions, their values and
/// derivatives; `Terms` knows what they stand for.
public sealed interface Statement {

  record Asked(Problem problem) implements Statement {}

  record Claimed(Assertion assertion) implements Statement {}

  record Defined(String name) implements Statement {}

  /// The head of a block: what holds in it, and whether it is one of several cases.
  record Block(List<Constraint> conditions, boolean isCase) implements Statement {
    public Block {
      conditions = List.copyOf(conditions);
    }
  }

  /// A chain of comparisons, where conditions hold; with values in `at`, at that point only.
  record Relations(List<Compared> chain, List<Constraint> conditions, Map<String, Expr> at)
      implements Statement {
    public Relations {
      chain = List.copyOf(chain);
      conditions = List.copyOf(conditions);
      at = Map.copyOf(at);
    }
  }

  /// The matrix of second derivatives, by rows in the order of the variables.
  record Hessian(Expr of, List<List<Expr>> rows, List<Constraint> conditions) implements Statement {
    public Hessian {
      rows = rows.stream().map(List::copyOf).toList();
      conditions = List.copyOf(conditions);
    }
  }

  /// What the matrix of second derivatives is, at every point of a set.
  record Definite(Expr of, Definiteness kind, boolean negated, List<Constraint> conditions)
      implements Statement {
    public Definite {
      conditions = List.copyOf(conditions);
    }
  }

  /// Jensen's inequality fails between two points.
  record Chord(Map<String, Expr> a, Map<String, Expr> b) implements Statement {
    public Chord {
      a = Map.copyOf(a);
      b = Map.copyOf(b);
    }
  }

  /// Properties of an expression in the variables named, or in all where none is.
  record Properties(
      Expr subject, List<Property> properties, List<String> in, List<Constraint> conditions)
      implements Statement {
    public Properties {
      properties = List.copyOf(properties);
      in = List.copyOf(in);
      conditions = List.copyOf(conditions);
    }
  }

  record Concluded(Assertion assertion) implements Statement {}
}
