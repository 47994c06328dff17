package dev.jensen.render.document;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of the explanation of one case.
public sealed interface Block {
  /// The idea of a proof, for those who want to find the rest themselves.
  record Hint(Prose text) implements Block {}

  /// A numbered derivation; `hidden` steps were left out after the step of number `cut`.
  record Derivation(List<Step> steps, int hidden, int cut) implements Block {
    public Derivation {
      steps = List.copyOf(steps);
    }
  }

  /// Two points and a mixture of them, with the values there. `relation` stands between the value
  /// of the function at the mixture and that of the chord; `gap` is the first minus the second,
  /// where they are formulas.
  record Chord(
      Failure failure,
      Map<String, Expr> a,
      Map<String, Expr> b,
      Map<String, Expr> mixture,
      Expr weight,
      Expr atA,
      Expr atB,
      Expr left,
      Expr right,
      Optional<Expr> gap,
      Optional<List<String>> decimals)
      implements Block {
    public String relation() {
      return failure.relation;
    }
  }

  /// What a chord shows.
  enum Failure {
    NOT_CONVEX(">"),
    NOT_CONCAVE("<"),
    NOT_STRICT("=");

    private final String relation;

    Failure(String relation) {
      this.relation = relation;
    }
  }

  /// A paragraph or several under a title.
  record Remark(String title, List<Prose> paragraphs) implements Block {
    public Remark {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// The function region by region, then a sentence for each kink between regions.
  record Regions(List<String> variables, List<RegionTable.Row> rows, List<Prose> kinks)
      implements Block {
    public Regions {
      variables = List.copyOf(variables);
      rows = List.copyOf(rows);
      kinks = List.copyOf(kinks);
    }
  }

  record Figure(Picture picture) implements Block {}
}
