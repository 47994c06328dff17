package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import dev.jensen.parse.grammar.JensenParser.FileContext;
import dev.jensen.parse.grammar.JensenParser.ForContext;
import dev.jensen.parse.grammar.JensenParser.NamePatternContext;
import dev.jensen.parse.grammar.JensenParser.PatternContext;
import dev.jensen.parse.grammar.JensenParser.RangeContext;
import dev.jensen.parse.grammar.JensenParser.RowsContext;
import dev.jensen.parse.grammar.JensenParser.SumContext;
import dev.jensen.parse.grammar.JensenParser.TuplePatternContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/// `sum(E for ... in ...)`, written out: one term for each point, in order.
final class Loops {
  private final Reading reading;
  private final Elaboration elaboration;

  Loops(Reading reading, Elaboration elaboration) {
    this.reading = reading;
    this.elaboration = elaboration;
  }

  Expr sum(SumContext tree, Scope scope) {
    if (!(tree.loop() instanceof ForContext loop)) {
      throw Fault.at(
          tree,
          Kind.SYNTAX,
          "a sum runs over points or a range",
          "write sum(x^i for i in 1..3); single terms are added with +");
    }
    var names = names(loop.pattern());
    var terms = new ArrayList<Expr>();
    for (var row : rows(loop, names.size(), scope)) {
      var bound = new HashMap<String, Bound>();
      for (var i = 0; i < names.size(); i++) {
        bound.put(names.get(i), Bound.of(row.get(i)));
      }
      terms.add(elaboration.expression(tree.expression(), scope.with(bound)));
    }
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private List<String> names(PatternContext tree) {
    var tokens =
        switch (tree) {
          case NamePatternContext name -> List.of(name.NAME().getSymbol());
          case TuplePatternContext tuple ->
              tuple.NAME().stream().map(TerminalNode::getSymbol).toList();
          default -> throw new IllegalStateException("a pattern of an unknown kind");
        };
    return Names.distinct(tokens, reading.vocabulary());
  }

  private List<List<Expr>> rows(ForContext loop, int width, Scope scope) {
    return switch (loop.source()) {
      case FileContext file ->
          reading.points().rows(file.STRING().getSymbol(), width, Fault.quote(loop.pattern()));
      case RowsContext rows -> list(rows, width, Fault.quote(loop.pattern()), scope);
      case RangeContext range -> range(range, loop, width, scope);
      default -> throw new IllegalStateException("a source of an unknown kind");
    };
  }

  private List<List<Expr>> list(RowsContext tree, int width, String pattern, Scope scope) {
    if (tree.expression().size() > Limit.TERMS) {
      throw tooMany(tree);
    }
    var rows = new ArrayList<List<Expr>>();
    for (var row : tree.expression()) {
      var entries = entries(row);
      if (entries.size() != width) {
        throw Fault.at(
            row,
            Kind.DATA,
            Fault.quote(row) + " does not fit " + pattern,
            width == 1
                ? "a point with two numbers is read by: for (x, y) in ..."
                : "each point needs " + width + " numbers in brackets");
      }
      rows.add(entries.stream().map(entry -> elaboration.expression(entry, scope)).toList());
    }
    return rows;
  }

  /// The parts of a tuple; an expression without commas is a tuple of one.
  private static List<ExpressionContext> entries(ExpressionContext row) {
    return Simple.bracketed(row)
        .filter(tuple -> tuple.expression().size() > 1)
        .map(tuple -> tuple.expression())
        .orElse(List.of(row));
  }

  private List<List<Expr>> range(RangeContext tree, ForContext loop, int width, Scope scope) {
    if (width > 1) {
      throw Fault.at(loop.pattern(), Kind.DATA, "a range gives one number at a time");
    }
    var first = bound(tree.expression(0), scope);
    var last = bound(tree.expression(1), scope);
    var count = last.subtract(first).add(BigInteger.ONE);
    if (count.signum() <= 0) {
      throw Fault.at(
          tree, Kind.DATA, "the range " + first + ".." + last + " is empty", "write 1..3");
    }
    if (count.compareTo(BigInteger.valueOf(Limit.TERMS)) > 0) {
      throw tooMany(tree);
    }
    var rows = new ArrayList<List<Expr>>();
    for (var i = first; i.compareTo(last) <= 0; i = i.add(BigInteger.ONE)) {
      rows.add(List.of(Expr.of(Rational.of(i))));
    }
    return rows;
  }

  private BigInteger bound(ExpressionContext tree, Scope scope) {
    if (elaboration.expression(tree, scope) instanceof Expr.Constant(var value)
        && value.isInteger()) {
      return value.numerator();
    }
    throw Fault.at(
        tree,
        Kind.DATA,
        "the ends of a range are whole numbers, " + Fault.quote(tree) + " is not",
        "write 1..3, or fix the name: ... where n = 3");
  }

  private static ProblemException tooMany(ParserRuleContext tree) {
    return Fault.at(tree, Kind.LIMIT, "a sum has at most " + Limit.TERMS + " terms");
  }
}
