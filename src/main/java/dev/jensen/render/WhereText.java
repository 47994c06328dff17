package dev.jensen.render;

import dev.jensen.inquiry.Place;
import dev.jensen.inquiry.Stretch;
import dev.jensen.inquiry.Where;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Formula;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.Page;
import dev.jensen.render.text.PlainFormula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The intervals of a function of one variable, then what is to be said of their ends.
final class WhereText {
  private static final Context NOTHING = new Context(List.of(), List.of());

  private final Where where;
  private final String variable;
  private final Page page;
  private final List<Place.Root> roots = new ArrayList<>();

  private WhereText(Where where, Page page) {
    this.where = where;
    this.variable = where.problem().statement().variables().getFirst();
    this.page = page;
  }

  static String of(Where where, int columns) {
    var page = new Page(columns);
    new WhereText(where, page).add();
    return page.toString();
  }

  private void add() {
    var statement = where.problem().statement();
    page.paragraph("f = ", text(statement.function()) + "   in " + variable);
    if (!statement.constraints().isEmpty()) {
      page.paragraph("where ", String.join(", ", Conditions.all(statement.constraints())));
    }
    page.blank();
    var rows = new ArrayList<String[]>();
    where.convex().forEach(stretch -> rows.add(row("convex ", stretch)));
    where.concave().forEach(stretch -> rows.add(row("concave", stretch)));
    int width = rows.stream().mapToInt(row -> row[1].length()).max().orElse(0);
    for (var row : rows) {
      var gap = row[2].isEmpty() ? "" : " ".repeat(width - row[1].length() + 2);
      page.line("  " + row[0] + "  " + row[1] + gap + row[2]);
    }
    if (rows.isEmpty()) {
      page.line("  no interval was found");
    }
    addEnds();
    addOpen();
  }

  /// What is to be said of the ends, from left to right.
  private void addEnds() {
    var places = new ArrayList<Place>();
    ends().forEach(end -> places.add(end.place()));
    var distinct =
        places.stream().distinct().sorted(Comparator.comparingDouble(Place::near)).toList();
    if (distinct.isEmpty()) {
      return;
    }
    page.blank();
    page.line("Ends");
    for (var place : distinct) {
      page.paragraph("  " + variable + " = " + name(place) + ": ", reasons(place));
    }
    for (int i = 0; i < roots.size(); i++) {
      var root = roots.get(i);
      page.paragraph(
          "  c" + (i + 1) + " is ",
          "the zero of "
              + text(root.equation())
              + " between "
              + Decimals.plain(root.low())
              + " and "
              + Decimals.plain(root.high()));
    }
  }

  private Stream<Stretch.End> ends() {
    return Stream.concat(where.convex().stream(), where.concave().stream())
        .flatMap(stretch -> Stream.concat(stretch.from().stream(), stretch.to().stream()));
  }

  private String reasons(Place place) {
    var words = new LinkedHashSet<String>();
    if (where.inflections().contains(new Where.Inflection(place))) {
      words.add("inflection point" + value(place).map(f -> ", where f = " + f).orElse(""));
    }
    ends()
        .filter(end -> end.place().equals(place))
        .forEach(end -> reason(end.beyond(), words.isEmpty()).ifPresent(words::add));
    return String.join("; ", words);
  }

  private static Optional<String> reason(Stretch.Beyond beyond, boolean isFirst) {
    return switch (beyond) {
      case DOMAIN_ENDS -> Optional.of("the domain ends");
      case OPPOSITE_CURVATURE ->
          isFirst ? Optional.of("beyond it f bends strictly the other way") : Optional.empty();
      case KINK -> Optional.of("points on both sides of it violate Jensen's inequality");
      case UNPROVED -> Optional.of("it was not proved that the interval is not longer");
    };
  }

  private Optional<String> value(Place place) {
    if (!(place instanceof Place.Exact(var at, var root, var near))) {
      return Optional.empty();
    }
    var function = where.problem().statement().function();
    var typed = function.substitute(Map.of(variable, at));
    return Values.exact(typed, NOTHING)
        .filter(value -> value instanceof Expr.Constant || !value.equals(typed))
        .map(WhereText::text);
  }

  private void addOpen() {
    if (where.open().isEmpty()) {
      return;
    }
    page.blank();
    page.line("Not settled");
    where.open().forEach(line -> page.paragraph("  - ", line));
  }

  private String[] row(String word, Stretch stretch) {
    return new String[] {word, interval(stretch), remark(stretch)};
  }

  private static String remark(Stretch stretch) {
    var verdict = stretch.answer().verdict();
    if (verdict.kind() == Verdict.Kind.AFFINE) {
      return "(affine)";
    }
    return verdict.strict().map(strict -> strict ? "strictly" : "not strictly").orElse("");
  }

  private String interval(Stretch stretch) {
    var from = stretch.from().map(end -> (end.isClosed() ? "[" : "(") + name(end.place()));
    var to = stretch.to().map(end -> name(end.place()) + (end.isClosed() ? "]" : ")"));
    return from.orElse("(-oo") + ", " + to.orElse("oo)");
  }

  private String name(Place place) {
    return switch (place) {
      case Place.Exact(var value, var root, var near) -> text(value);
      case Place.Root root -> {
        if (!roots.contains(root)) {
          roots.add(root);
        }
        yield "c" + (roots.indexOf(root) + 1);
      }
    };
  }

  private static String text(Expr expr) {
    return PlainFormula.of(Formula.of(expr));
  }
}
