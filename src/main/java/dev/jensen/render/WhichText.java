package dev.jensen.render;

import dev.jensen.inquiry.Which;
import dev.jensen.render.document.Formula;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.Page;
import dev.jensen.render.text.PlainFormula;

/// A table of the sets of variables.
final class WhichText {
  private WhichText() {}

  static String of(Which which, int columns) {
    var page = new Page(columns);
    var statement = which.problem().statement();
    page.paragraph("f = ", PlainFormula.of(Formula.of(statement.function())));
    if (!statement.constraints().isEmpty()) {
      page.paragraph("where ", String.join(", ", Conditions.all(statement.constraints())));
    }
    page.blank();
    var names = which.rows().stream().map(row -> String.join(", ", row.variables())).toList();
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var head = "  in " + name + " ".repeat(width - name.length()) + "  ";
      var gist = Gist.of(which.rows().get(i).answer());
      page.paragraph(head, gist.getFirst());
      gist.stream().skip(1).forEach(line -> page.paragraph(" ".repeat(head.length() + 2), line));
    }
    page.blank();
    page.paragraph("", "Each line holds for all values of the symbols that are not named in it.");
    return page.toString();
  }
}
