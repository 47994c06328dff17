package dev.jensen.app;

import dev.jensen.parse.Suggestion;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/// What is said of a command line that cannot be understood.
final class Misuse {
  private Misuse() {}

  static String words(CommandLine.ParameterException fault) {
    return fault instanceof CommandLine.UnmatchedArgumentException unmatched
        ? words(unmatched)
        : uncapitalized(String.valueOf(fault.getMessage()));
  }

  /// As our own messages begin.
  private static String uncapitalized(String words) {
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static String words(CommandLine.UnmatchedArgumentException fault) {
    var command = fault.getCommandLine();
    var word = fault.getUnmatched().getFirst();
    if (fault.isUnknownOption()) {
      return unknownOption(word, command);
    }
    return "'" + word + "' is one word too many: " + expected(command);
  }

  static String unknownOption(String word, CommandLine command) {
    var name = word.replaceFirst("=.*", "");
    var near = Suggestion.nearest(name, command.getCommandSpec().optionsMap().keySet());
    return "unknown option '" + name + "'" + near.map(n -> "; did you mean " + n + "?").orElse("");
  }

  private static String expected(CommandLine command) {
    var name = command.getCommandSpec().qualifiedName();
    if (command.getParent() == null) {
      return "one problem is expected; quote it: " + name + " 'x^2 in x'";
    }
    var labels =
        command.getCommandSpec().positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
    return labels.isEmpty()
        ? name + " takes options only"
        : "it is '" + name + " " + labels + "'; a name with spaces needs quotes";
  }
}
