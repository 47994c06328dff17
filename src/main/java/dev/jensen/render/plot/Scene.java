package dev.jensen.render.plot;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be pictured: a function of its variables alone, the conditions of its domain, second
/// derivatives where it has some, the kinks, a chord, the caption, and a point that may lie in the
/// domain (without variables, where none is known).
public record Scene(
    Expr function,
    List<String> variables,
    List<Constraint> domain,
    List<Bend> bends,
    List<Kink> kinks,
    Optional<Segment> segment,
    List<Formula> caption,
    Map<String, Expr> inside) {
  public Scene {
    variables = List.copyOf(variables);
    domain = List.copyOf(domain);
    bends = List.copyOf(bends);
    kinks = List.copyOf(kinks);
    caption = List.copyOf(caption);
    inside = Map.copyOf(inside);
  }

  /// The second derivative of a function of one variable, where some conditions hold.
  public record Bend(List<Constraint> where, Expr second) {
    public Bend {
      where = List.copyOf(where);
    }
  }

  /// The surface `on` = 0 as far as some conditions hold.
  public record Kink(Expr on, List<Constraint> where) {
    public Kink {
      where = List.copyOf(where);
    }
  }

  /// A chord with exact ends, the weight on the first, and the values at the ends, of the function
  /// between them, and of the chord there.
  public record Segment(
      Map<String, Expr> a,
      Map<String, Expr> b,
      Expr weight,
      Expr atA,
      Expr atB,
      Expr left,
      Expr right) {}
}
