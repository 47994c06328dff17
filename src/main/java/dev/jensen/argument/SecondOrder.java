package dev.jensen.argument;

import dev.jensen.argument.Knowledge.View;
import dev.jensen.argument.text.Definiteness;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whether curvature follows from what lines say of second derivatives: f'' >= 0, or a Hessian
/// whose principal minors are nonnegative, or whose leading ones are positive.
record SecondOrder(Knowledge knowledge, List<String> variables) {
  private static final int MOST_VARIABLES = 4;

  /// The lines that show it.
  Optional<Set<Integer>> shows(List<Constraint> assumed, boolean concave, boolean strictly) {
    var entries = entries();
    return knowledge.implies(
        assumed, List.copyOf(entries.values()), view -> definite(view, entries, concave, strictly));
  }

  /// True when that is shown on a part of the set only.
  boolean showsSomewhere(List<Constraint> assumed, boolean concave, boolean strictly) {
    var entries = entries();
    return knowledge.impliesSomewhere(
        assumed, List.copyOf(entries.values()), view -> definite(view, entries, concave, strictly));
  }

  private record Entry(int row, int column) {}

  private Map<Entry, Expr> entries() {
    var terms = knowledge.terms();
    var f = terms.value("f", 0, List.of());
    var entries = new LinkedHashMap<Entry, Expr>();
    if (variables.size() == 1) {
      entries.put(new Entry(0, 0), terms.value("f", 2, List.of()));
      return entries;
    }
    for (int i = 0; i < variables.size(); i++) {
      for (int j = 0; j < variables.size(); j++) {
        entries.put(
            new Entry(i, j), terms.derivative(f, List.of(variables.get(i), variables.get(j))));
      }
    }
    return entries;
  }

  private boolean definite(View view, Map<Entry, Expr> entries, boolean concave, boolean strictly) {
    if (view.ofTheHessian().stream()
        .anyMatch(
            kind ->
                kind != Definiteness.INDEFINITE
                    && kind.isNegative() == concave
                    && (!strictly || kind.isStrict()))) {
      return true;
    }
    int n = variables.size();
    if (n > MOST_VARIABLES) {
      return false;
    }
    return n == 1
        ? view.shows(
            entry(entries, 0, 0), strictly ? Relation.POSITIVE : Relation.NONNEGATIVE, concave)
        : leading(view, entries, concave) || (!strictly && principal(view, entries, concave));
  }

  private boolean leading(View view, Map<Entry, Expr> entries, boolean concave) {
    var chosen = new ArrayList<Integer>();
    for (int k = 0; k < variables.size(); k++) {
      chosen.add(k);
      if (!minor(view, entries, chosen, Relation.POSITIVE, concave)) {
        return false;
      }
    }
    return true;
  }

  private boolean principal(View view, Map<Entry, Expr> entries, boolean concave) {
    for (int subset = 1; subset < 1 << variables.size(); subset++) {
      var chosen = new ArrayList<Integer>();
      for (int k = 0; k < variables.size(); k++) {
        if ((subset >> k & 1) == 1) {
          chosen.add(k);
        }
      }
      if (!minor(view, entries, chosen, Relation.NONNEGATIVE, concave)) {
        return false;
      }
    }
    return true;
  }

  /// The sign of a minor: as lines give it, computed, or worked out from the entries as given.
  private boolean minor(
      View view,
      Map<Entry, Expr> entries,
      List<Integer> chosen,
      Relation relation,
      boolean concave) {
    var negative = concave && chosen.size() % 2 == 1;
    if (chosen.size() == 1) {
      return view.shows(entry(entries, chosen.get(0), chosen.get(0)), relation, negative);
    }
    var whole = knowledge.terms().determinant(knowledge.terms().value("f", 0, List.of()));
    var isGiven = chosen.size() == variables.size() && view.isGiven(whole, negative);
    if (isGiven) {
      for (var form : determinants(view, whole)) {
        if (view.satisfies(negative ? form.negate() : form, relation)) {
          return true;
        }
      }
    }
    if (!isGiven
        && chosen.stream()
            .anyMatch(i -> chosen.stream().anyMatch(j -> isMissing(view, entry(entries, i, j))))) {
      return false;
    }
    for (var which : List.of(0, Integer.MAX_VALUE)) {
      var matrix =
          chosen.stream()
              .map(i -> chosen.stream().map(j -> form(view, entry(entries, i, j), which)).toList())
              .toList();
      var determinant = Pieces.determinant(matrix);
      if (view.satisfies(negative ? determinant.negate() : determinant, relation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMissing(View view, Expr entry) {
    return !view.isGiven(entry, false) && !view.isGiven(entry, true);
  }

  /// What lines give for the determinant.
  private static List<Expr> determinants(View view, Expr whole) {
    return view.equations().stream()
        .filter(e -> e.sign().equals("=") && e.left().equals(whole))
        .map(e -> view.piece().in(e.right()))
        .toList();
  }

  private static Expr form(View view, Expr entry, int which) {
    var forms = view.forms(entry);
    return forms.get(Math.min(which, forms.size() - 1));
  }

  private static Expr entry(Map<Entry, Expr> entries, int row, int column) {
    return Optional.ofNullable(entries.get(new Entry(row, column))).orElseThrow();
  }

  /// What a conclusion by this way lacks, in words.
  String missing(List<Constraint> assumed, boolean concave, boolean strictly) {
    var sign = concave ? "<=" : ">=";
    if (strictly && shows(assumed, concave, false).isPresent()) {
      return variables.size() == 1
          ? "f'' " + sign + " 0 was shown, but not that it is " + (concave ? "< 0" : "> 0")
          : "strictness was not shown";
    }
    if (showsSomewhere(assumed, concave, strictly)) {
      return (variables.size() == 1 ? "the sign of f''" : "the sign of the Hessian")
          + " was shown on a part of the domain only";
    }
    return variables.size() == 1
        ? "no line shows that f'' " + sign + " 0"
        : "no lines show the signs of all principal minors of the Hessian";
  }

  static String lines(Set<Integer> lines) {
    var sorted = new TreeSet<>(lines);
    return (sorted.size() == 1 ? "line " : "lines ")
        + String.join(", ", sorted.stream().map(String::valueOf).toList());
  }
}
