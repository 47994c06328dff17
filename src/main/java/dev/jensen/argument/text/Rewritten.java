package dev.jensen.argument.text;

import dev.jensen.parse.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A line in which spellings were replaced, and where in the line as typed each of its characters
/// comes from.
record Rewritten(String text, List<Integer> origins) {
  Rewritten {
    origins = List.copyOf(origins);
  }

  static Rewritten of(String line) {
    var origins = new ArrayList<Integer>();
    for (int i = 0; i < line.length(); i++) {
      origins.add(line.codePointCount(0, i));
    }
    return new Rewritten(line, origins);
  }

  /// Every match by the template, in which `$1` to `$9` are groups.
  Rewritten replace(Pattern pattern, String template) {
    var matcher = pattern.matcher(text);
    var draft = new Draft();
    var last = 0;
    while (matcher.find()) {
      draft.copy(last, matcher.start());
      draft.fill(template, matcher.toMatchResult());
      last = matcher.end();
    }
    return last == 0 ? this : draft.copy(last, text.length()).finished();
  }

  /// Every match by what is said of it.
  Rewritten replace(Pattern pattern, Function<MatchResult, String> replacement) {
    var matcher = pattern.matcher(text);
    var draft = new Draft();
    var last = 0;
    while (matcher.find()) {
      draft.copy(last, matcher.start());
      draft.put(replacement.apply(matcher.toMatchResult()), matcher.start());
      last = matcher.end();
    }
    return last == 0 ? this : draft.copy(last, text.length()).finished();
  }

  /// What is wrong with this text, said of the line as typed.
  Diagnostic asTyped(Diagnostic fault) {
    var start = origin(fault.column() - 1);
    var end = origin(fault.column() - 1 + Math.max(1, fault.length()) - 1);
    return new Diagnostic(
        fault.kind(),
        fault.input(),
        fault.line(),
        start + 1,
        Math.max(1, end - start + 1),
        fault.message(),
        fault.hint());
  }

  private int origin(int column) {
    if (origins.isEmpty()) {
      return 0;
    }
    var inside = Math.max(0, Math.min(column, text.codePointCount(0, text.length()) - 1));
    return origins.get(text.offsetByCodePoints(0, inside));
  }

  /// The next text as far as it is made.
  private final class Draft {
    private final StringBuilder made = new StringBuilder();
    private final List<Integer> from = new ArrayList<>();

    Draft copy(int start, int end) {
      made.append(text, start, end);
      from.addAll(origins.subList(start, end));
      return this;
    }

    void put(String words, int at) {
      made.append(words);
      for (int i = 0; i < words.length(); i++) {
        from.add(origins.get(Math.min(at, origins.size() - 1)));
      }
    }

    void fill(String template, MatchResult match) {
      var i = 0;
      while (i < template.length()) {
        if (template.charAt(i) == '$') {
          var group = template.charAt(i + 1) - '0';
          if (match.start(group) >= 0) {
            copy(match.start(group), match.end(group));
          }
          i += 2;
        } else {
          put(template.substring(i, i + 1), match.start());
          i++;
        }
      }
    }

    Rewritten finished() {
      return new Rewritten(made.toString(), from);
    }
  }
}
