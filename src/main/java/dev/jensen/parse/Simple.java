package dev.jensen.parse;

import dev.jensen.parse.grammar.JensenParser.BracketedContext;
import dev.jensen.parse.grammar.JensenParser.CallContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import dev.jensen.parse.grammar.JensenParser.IndexedContext;
import dev.jensen.parse.grammar.JensenParser.NameContext;
import dev.jensen.parse.grammar.JensenParser.NumberContext;
import dev.jensen.parse.grammar.JensenParser.PrimaryContext;
import java.util.Optional;
import java.util.stream.Collectors;

/// Recognises expressions that consist of a single primary: no signs, operators or exponents.
final class Simple {
  private Simple() {}

  static Optional<BracketedContext> bracketed(ExpressionContext tree) {
    return primary(tree)
        .filter(BracketedContext.class::isInstance)
        .map(BracketedContext.class::cast);
  }

  static Optional<CallContext> call(ExpressionContext tree) {
    return primary(tree).filter(CallContext.class::isInstance).map(CallContext.class::cast);
  }

  /// The name of a symbol, brackets around it ignored; indices must be plain whole numbers.
  static Optional<String> symbol(ExpressionContext tree) {
    return primary(tree)
        .flatMap(
            primary ->
                switch (primary) {
                  case NameContext name -> Optional.of(name.getText());
                  case IndexedContext indexed -> symbol(indexed);
                  case BracketedContext inner when inner.expression().size() == 1 ->
                      symbol(inner.expression(0));
                  default -> Optional.empty();
                });
  }

  private static Optional<String> symbol(IndexedContext tree) {
    var areNumbers =
        tree.expression().stream()
            .allMatch(index -> primary(index).filter(NumberContext.class::isInstance).isPresent());
    return areNumbers
        ? Optional.of(
            tree.NAME().getText()
                + tree.expression().stream()
                    .map(index -> wholeNumber(index.getText()))
                    .collect(Collectors.joining(",", "[", "]")))
        : Optional.empty();
  }

  /// 007 is 7; what is no whole number stays as typed.
  static String wholeNumber(String digits) {
    return digits.replaceFirst("^0+(?=[0-9])", "");
  }

  private static Optional<PrimaryContext> primary(ExpressionContext tree) {
    if (tree.term().size() != 1 || tree.term(0).factor().size() != 1) {
      return Optional.empty();
    }
    var factor = tree.term(0).factor(0);
    var operand = factor.power().operand();
    return factor.sign().isEmpty()
            && factor.power().exponent().isEmpty()
            && operand.superscripts.isEmpty()
        ? Optional.of(operand.primary())
        : Optional.empty();
  }
}
