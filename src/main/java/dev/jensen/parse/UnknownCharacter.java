package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/// Characters that no sign of the language starts with, and what to write instead.
final class UnknownCharacter {
  private static final String SUPERSCRIPTS = "⁰¹⁴⁵⁶⁷⁸⁹";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private static final String NOT_UTF8 = "\uFFFD";

  private UnknownCharacter() {}

  /// Throws when the token is not part of the language.
  static void check(Token token) {
    if (token.getType() == JensenLexer.UNCLOSED_STRING) {
      throw Fault.at(token, Kind.SYNTAX, "the quotation mark is never closed on its line");
    }
    if (token.getText().equals(NOT_UTF8)) {
      throw Fault.at(token, Kind.SYNTAX, "here the text is not UTF-8");
    }
    if (token.getType() == JensenLexer.UNKNOWN) {
      var character = token.getText();
      throw Fault.between(
          token, token, Kind.SYNTAX, "unexpected character " + shown(character), hint(character));
    }
  }

  private static String shown(String character) {
    var code = character.codePointAt(0);
    return Character.isISOControl(code) || !Character.isDefined(code)
        ? String.format("U+%04X", code)
        : "'" + character + "'";
  }

  private static Optional<String> hint(String character) {
    if (SUPERSCRIPTS.contains(character)) {
      return Optional.of("write powers with ^, as in x^4");
    }
    if (SUBSCRIPTS.contains(character)) {
      return Optional.of("write x1 or x[1]");
    }
    return Optional.ofNullable(
        switch (character) {
          case "&" -> "conditions are separated by commas";
          case "\\" -> "LaTeX is not read here; write the formula as in sqrt(x^2 + 1)";
          case "{", "}" -> "group with round brackets";
          case "–", "—", "‐" -> "write minus as -";
          case "“", "”", "„", "`" -> "file names stand in straight double quotes";
          case "√" -> "write sqrt(...)";
          case "∑" -> "write sum(... for i in 1..3)";
          case "." -> "decimals have digits behind the point, as in 1.0";
          case "…" -> "write a range as 1..3";
          case ":" -> "definitions are written: let f(z) = ...;";
          case "!" -> "there is no factorial; unequal is written !=";
          case "→", "↦" -> "functions are defined by: let f(z) = ...;";
          case "≈" -> "use = or an interval, as in x in [0, 1]";
          case "，" -> "write a plain comma";
          case "（", "）" -> "write plain brackets";
          default -> null;
        });
  }
}
