package dev.jensen.argument.text;

import dev.jensen.kernel.atom.Atoms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The many ways in which people write the same, turned into the one that the grammar knows. Only a
/// line that cannot be read as it is comes here.
///
/// `variables` are those of the problem, `functions` the names that have a definition; `isTaken`
/// says whether a name has a meaning already, so that it is left alone.
record Spelling(List<String> variables, List<String> functions, Predicate<String> isTaken) {
  /// What people write in one line is shorter; the patterns below take time that grows with a power
  /// of the length.
  private static final int LONGEST = 400;

  private static final Rule BLANKS = rule("(?<=\\S)[ \t]{2,}", " ");

  private static final String IS_SAID = "(?:'|\\bis\\b|\\b(?:diff|det|hessian|f)\\b)";

  /// A condition that speaks of points and not of functions: what is said of all functions that
  /// have a property is no statement about this one.
  private static final String OF_POINTS = "(?:(?!'|\\b(?:f|is|diff|det|hessian)\\b)[^:])*[^:,\\s]";

  private static final String COMPARED = "(?:\\bis\\b|[<>=≤≥])";

  private static final Pattern FUNCTION_ALONE =
      Pattern.compile(
          "(?<![\\w.])[A-Za-z]\\w*(?= is (?:not )?(?:strictly |an? )?(?:convex|concave|affine|"
              + "(?:strictly |non)?(?:increasing|decreasing)|continuous|nonnegative|positive))");

  private static final List<String> SYMBOLS = List.of("t", "s", "u", "z", "r");

  private record Rule(Pattern pattern, String template) {}

  private static Rule rule(String pattern, String template) {
    return new Rule(Pattern.compile(pattern), template);
  }

  private static final List<Rule> SIGNS =
      List.of(
          rule("[’′]", "'"),
          rule("″", "''"),
          rule("∞|\\boo\\b|\\binfinity\\b", "inf"),
          rule(":=", "="),
          rule("∴", "therefore "));

  private static final List<Rule> WORDS =
      List.of(
          rule("\\bisn't\\b", "is not"),
          rule("\\bnon-?(convex|concave|affine|linear)\\b", "not $1"),
          rule("\\bis neither (\\w+) nor (\\w+)", "is not $1 and not $2"),
          rule("\\bis an? ((?:strictly )?(?:convex|concave|affine|linear)) function\\b", "is $1"),
          rule("^(\\s*claim\\s*:\\s*(?:not )?(?:strictly )?\\w+) function\\b", "$1"),
          rule(
              "^(\\s*)(?:[Pp]rove|[Ss]how)(?: that|:| that:)?\\s+(?=.*\\b(?:con|aff))",
              "$1claim: "),
          rule("\\b([Ll]et\\s+\\w+)\\s+be\\s+", "$1 = "),
          rule(
              "^(\\s*)(?:[Dd]efine|[Ss]et|[Pp]ut|[Dd]enote)\\s+(?=\\w+\\s*(?:\\(.*?\\))?\\s*=)",
              "$1let "),
          rule(
              "^(\\s*)(?:[Ii]t follows that|[Ii]n conclusion|[Cc]onsequently|[Ww]e conclude that|"
                  + "[Tt]his (?:shows|means|implies) that),?\\s+",
              "$1therefore "),
          rule(
              "^(\\s*(?:therefore,? )?)(?:(?:[Cc]learly|[Oo]bviously|[Nn]ote that|[Nn]otice"
                  + " that|[Oo]bserve that|[Ww]e (?:have|get|see|know|note)(?:"
                  + " that)?|[Tt]hen|[Nn]ow|[Aa]lso|"
                  + "[Mm]oreover|[Ff]urthermore|[Ff]irst|[Nn]ext|[Ff]inally)\\b,?\\s+)+",
              "$1"));

  private static final List<Rule> MATRICES =
      List.of(
          rule("∇(?:²|\\^2)\\s*f\\b", "hessian(f)"),
          rule("\\bHess(?:ian)?\\(", "hessian("),
          rule("\\b[Hh]essian\\s+f\\b", "hessian(f)"),
          rule(
              "\\b(?:[Tt]he\\s+)?[Hh]essian(?:\\s+matrix)?(?:\\s+of\\s+f)?(?=\\s*(?:is\\b|=|\\)))",
              "hessian(f)"),
          rule("\\bdet\\s+hessian\\(f\\)", "det(hessian(f))"),
          rule("∇\\s*f\\b|\\b[Gg]rad(?:ient)?(?:\\s+f\\b|\\(f\\))", "gradient(f)"),
          rule("\\b[Tt]he gradient(?: of f)?(?=\\s*(?:is\\b|=))", "gradient(f)"),
          rule("(gradient\\(f\\)|hessian\\(f\\)) is (?=[\\[(])", "$1 = "),
          rule("\\bsemi-\\s*definite\\b", "semidefinite"),
          rule("(hessian\\(f\\))\\s*(?:⪰|≽|>=|≥)\\s*0(?![\\w.])", "$1 is positive semidefinite"),
          rule("(hessian\\(f\\))\\s*(?:≻|>)\\s*0(?![\\w.])", "$1 is positive definite"),
          rule("(hessian\\(f\\))\\s*(?:⪯|≼|<=|≤)\\s*0(?![\\w.])", "$1 is negative semidefinite"),
          rule("(hessian\\(f\\))\\s*(?:≺|<)\\s*0(?![\\w.])", "$1 is negative definite"),
          rule("\\bis (not )?psd\\b", "is $1positive semidefinite"),
          rule("\\bis (not )?nsd\\b", "is $1negative semidefinite"));

  private static final String FAILS = "(?:fails|is violated|violated|does not hold|is broken)";

  private static final List<Rule> CHORDS =
      List.of(
          rule(
              "^(\\s*[Aa]t\\b[^:]*[:,])\\s*(?:the\\s+)?(?:chord|convexity|concavity|Jensen(?:'s"
                  + " inequality)?|the inequality)\\s+"
                  + FAILS,
              "$1 chord fails"),
          rule("^(\\s*[Aa]t\\b[^:]*\\band\\b[^:]*),\\s*chord fails", "$1: chord fails"));

  private static final Rule LETTER_FOR_HESSIAN =
      rule("\\bH(?:\\(f\\))?(?=\\s*(?:is\\b|=|\\)))", "hessian(f)");

  private static final String ENDS = "(?=\\s*$|\\s*,?\\s*\\b(?:because|since|by)\\b)";

  private static final List<Rule> QUANTIFIERS =
      List.of(
          rule("\\(\\s*(for\\s+(?:all|every|any)\\b[^()]*)\\)", "$1"),
          rule(
              "\\bfor\\s+(?:all|every|any)\\s+real\\s+(?:numbers?\\s+|values? of\\s+)?",
              "for all "),
          rule(
              "\\bfor\\s+(?:all\\s+|every\\s+|any\\s+)?(?:real\\s+)?(\\w+(?:\\s*,\\s*\\w+)*)\\s*"
                  + "(?:∈|\\bin\\b)\\s*(?:\\bR\\b|ℝ|the reals\\b)(?:\\^\\d|²)?",
              "for all $1"),
          rule(
              ",?\\s*\\b(?:everywhere|always|on (?:all of )?(?:R\\b|ℝ)(?:\\^\\d|²)?|on the (?:whole"
                  + " )?real line|on (?:its|the) (?:whole )?domain)"
                  + ENDS,
              ""),
          rule("\\b(?:for|on) (?:all )?positive (\\w+)", "for $1 > 0"),
          rule("\\b(?:for|on) (?:all )?negative (\\w+)", "for $1 < 0"),
          rule("\\b(?:for|on) (?:all )?nonnegative (\\w+)", "for $1 >= 0"),
          rule("\\b(?:for|on) (?:all )?nonpositive (\\w+)", "for $1 <= 0"));

  private static final List<Rule> SENTENCES =
      List.of(
          rule(
              "^(\\s*)(?:[Ii]f|[Ff]or)\\s+("
                  + OF_POINTS
                  + ")\\s*,?\\s+(?:then|we have)\\s+(?=[^:]*$)",
              "$1for $2: "),
          rule(
              "^(\\s*)(?:[Ii]f|[Ff]or|[Ww]hen)\\s+("
                  + OF_POINTS
                  + ")\\s*,\\s*([^,:]*"
                  + IS_SAID
                  + "[^,:]*)$",
              "$1for $2: $3"),
          rule(
              "^(\\s*)[Ff]or\\s+(?:all|every|any)\\s+\\w+(?:\\s*,\\s*\\w+)*\\s*:\\s*(?=\\S)", "$1"),
          rule(
              "^(\\s*)(?:[Ss]ince|[Bb]ecause|[Aa]s)\\s+(\\S.*\\S)\\s*,\\s*([^,]*"
                  + COMPARED
                  + "[^,]*)$",
              "$1therefore $3 because $2"),
          rule(
              "^(\\s*)(\\S.*?)\\s*,?\\s*(?:(?<![\\w])(?:and )?(?:so"
                  + " that|so|hence|thus|therefore|which (?:means|implies|shows)(?:"
                  + " that)?|implies(?: that)?),?\\s|=>|⇒|⟹)\\s*(?=\\S.*"
                  + COMPARED
                  + ")(\\S.*)$",
              "$1therefore $3 because $2"));

  /// The line in the one way that is known; a very long one stays as it is.
  Rewritten plain(String line) {
    var typed = Rewritten.of(line);
    return line.length() > LONGEST ? typed : plain(typed);
  }

  private Rewritten plain(Rewritten line) {
    var plain = apply(SIGNS, apply(List.of(BLANKS), line));
    plain = Bars.replaced(plain);
    plain = ofFreshSymbols(apply(WORDS, plain));
    plain = apply(CHORDS, plain);
    plain = apply(MATRICES, plain);
    if (!isTaken.test("H")) {
      plain = apply(List.of(LETTER_FOR_HESSIAN), plain);
      plain = apply(MATRICES, plain);
    }
    if (!variables.isEmpty()) {
      plain = derivatives(plain);
      plain = apply(ofVariables(), plain);
    }
    return apply(SENTENCES, apply(QUANTIFIERS, plain));
  }

  /// What is said of a function by its name alone is about its values at a symbol that is new.
  private Rewritten ofFreshSymbols(Rewritten line) {
    var fresh = SYMBOLS.stream().filter(isTaken.negate()).findFirst();
    return fresh.isEmpty()
        ? line
        : line.replace(
            FUNCTION_ALONE,
            match ->
                isTaken.test(match.group()) || !isFunction(match.group())
                    ? match.group()
                    : match.group() + "(" + fresh.get() + ")");
  }

  private static boolean isFunction(String name) {
    return Atoms.named(name).filter(a -> a.maximumArity() - a.parameterCount() == 1).isPresent();
  }

  private static Rewritten apply(List<Rule> rules, Rewritten line) {
    var all = line;
    for (var rule : rules) {
      all = all.replace(rule.pattern(), rule.template());
    }
    return all;
  }

  /// An interval is one of the only variable; and a line may name its point last.
  private List<Rule> ofVariables() {
    var rules = new ArrayList<Rule>();
    if (variables.size() == 1) {
      rules.addAll(chords(variables.get(0)));
      rules.add(
          rule("^(\\s*)[Aa]t\\s+(-?[\\d./]+)\\s*[:,]", "$1at " + variables.get(0) + " = $2:"));
      rules.add(
          rule(
              "\\b(?:on|for|in) (?:all )?([\\[(][^\\[\\]()]*,[^\\[\\]()]*[\\])])" + ENDS,
              "for " + variables.get(0) + " in $1"));
    }
    var v = "(?:" + any(variables) + ")\\s*=\\s*";
    rules.add(
        rule(
            "^(\\s*)[Aa]t\\s+("
                + v
                + "[^,:=]+(?:,\\s*"
                + v
                + "[^,:=]+)*),\\s*((?!"
                + v
                + ")[^:]*[<>=≤≥][^:]*)$",
            "$1at $2: $3"));
    rules.add(
        rule(
            "^(\\s*)((?![^:]*\\b(?:is|because|since|chord|at\\b.*\\bat)\\b)[^:]*[<>=≤≥][^:]*\\S)\\s+at"
                + "\\s+((?:"
                + any(variables)
                + ")\\s*=[^:]*)$",
            "$1at $3: $2"));
    return rules;
  }

  /// Points by their values alone, and the inequality for the middle of two points.
  private static List<Rule> chords(String x) {
    var a = "(?:" + Pattern.quote(x) + "\\s*=\\s*)?([^\\s:,=]+)";
    var at = "^(\\s*)[Aa]t\\s+" + a + "\\s+and\\s+" + a + "\\s*[:,]\\s*(?:the\\s+)?";
    return List.of(
        rule(
            at + "midpoint (?:convexity|inequality|chord)\\s+" + FAILS,
            "$1f($2)/2 + f($3)/2 < f((($2) + ($3))/2)"),
        rule(at + "midpoint concavity\\s+" + FAILS, "$1f($2)/2 + f($3)/2 > f((($2) + ($3))/2)"),
        rule(at + "chord fails", "$1at " + x + " = $2 and " + x + " = $3: chord fails"),
        rule(
            "^(\\s*)(?:[Tt]he )?chord (?:from|between)\\s+"
                + a
                + "\\s+(?:to|and)\\s+"
                + a
                + "\\s+"
                + FAILS,
            "$1at " + x + " = $2 and " + x + " = $3: chord fails"));
  }

  /// As in df/dx, ∂²f/∂x∂y, d/dx f, f_xy.
  private Rewritten derivatives(Rewritten line) {
    var f = "(" + any(functions) + ")(?:\\([\\w, ]*\\))?";
    var v = "(" + any(variables) + ")";
    var two = "(?:\\^2|\\^\\{2\\}|²|2)";
    var d = "(?:d|∂)\\s*";
    var before = "(?<!\\w)";
    var rules =
        List.of(
            rule(
                before + d + two + "\\s*" + f + "\\s*/\\s*\\(?" + d + v + two + "\\)?",
                "diff($1, $2, $2)"),
            rule(
                before
                    + d
                    + two
                    + "\\s*"
                    + f
                    + "\\s*/\\s*\\(?"
                    + d
                    + v
                    + "\\s*\\*?\\s*"
                    + d
                    + v
                    + "\\)?(?!\\w)",
                "diff($1, $2, $3)"),
            rule(before + d + f + "\\s*/\\s*" + d + v + "(?!\\w)", "diff($1, $2)"),
            rule(
                before + d + two + "\\s*/\\s*" + d + v + two + "\\s*" + f + "(?![\\w('])",
                "diff($2, $1, $1)"),
            rule(before + d + "/\\s*" + d + v + "\\s*" + f + "(?![\\w('])", "diff($2, $1)"));
    var plain = apply(rules, line);
    var names = any(variables);
    var subscript =
        Pattern.compile(
            before
                + "(?:("
                + any(functions)
                + ")_\\{?|(f))((?:"
                + names
                + ")(?:[ ,]*(?:"
                + names
                + "))*)\\}?(?![\\w'])");
    return plain.replace(subscript, match -> subscript(match, Pattern.compile(names)));
  }

  private String subscript(MatchResult match, Pattern names) {
    return isTaken.test(match.group())
        ? match.group()
        : names
            .matcher(match.group(3))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(", ", "diff(" + function(match) + ", ", ")"));
  }

  private static String function(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  /// The longest first, so that no name is cut short.
  private static String any(List<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
