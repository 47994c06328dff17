package dev.jensen.repl;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Lexeme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What may stand at a place of a statement that is being typed: everything that begins like the
/// word before the cursor. The word begins at `start`.
public record Completions(int start, List<Candidate> candidates) {
  private static final List<String> STATEMENTS = List.of("assume", "forget", "let", "show");

  public Completions {
    candidates = List.copyOf(candidates);
  }

  /// A word, a kind of thing it is, and whether it is complete, so that a space may follow.
  public record Candidate(String text, String kind, boolean isComplete) {}

  public static Completions at(Session session, String text, int cursor) {
    int line = text.lastIndexOf('\n', cursor - 1) + 1;
    var before = text.substring(line, cursor);
    if (before.stripLeading().startsWith(":")) {
      return command(session, before, line);
    }
    int start = cursor;
    while (start > 0 && Character.isUnicodeIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    var prefix = text.substring(start, cursor);
    var found = new ArrayList<Candidate>();
    var head = text.substring(line, start).strip();
    if (head.startsWith("forget")) {
      known(session, text, start, cursor).forEach(found::add);
    } else {
      if (head.isEmpty()) {
        STATEMENTS.forEach(word -> found.add(new Candidate(word, "statement", true)));
      }
      known(session, text, start, cursor).forEach(found::add);
      addVocabulary(prefix, found);
    }
    return new Completions(
        start, found.stream().filter(each -> each.text().startsWith(prefix)).toList());
  }

  /// The symbols and definitions that were spoken of, also in this text outside the word itself.
  private static List<Candidate> known(Session session, String text, int start, int end) {
    var names = new TreeSet<>(Memory.namesIn(text.substring(0, start) + " " + text.substring(end)));
    session.memory().assumptions().forEach(each -> names.addAll(Memory.namesIn(each)));
    session
        .last()
        .flatMap(Asked::answer)
        .ifPresent(
            answer -> {
              names.addAll(answer.problem().statement().variables());
              names.addAll(answer.problem().statement().parameters());
            });
    STATEMENTS.forEach(names::remove);
    var found = new ArrayList<Candidate>();
    for (var name : session.memory().names()) {
      names.remove(name);
      var isFunction = session.memory().definition(name).orElse("").contains("let " + name + "(");
      found.add(new Candidate(isFunction ? name + "(" : name, "definition", !isFunction));
    }
    names.forEach(name -> found.add(new Candidate(name, "symbol", false)));
    return found;
  }

  /// Functions only when their first letter was typed, for there are many.
  private static void addVocabulary(String prefix, List<Candidate> found) {
    for (var word : Lexeme.WORDS) {
      var takesArguments = word.equals("if") || word.equals("sum");
      found.add(new Candidate(takesArguments ? word + "(" : word, "word", !takesArguments));
    }
    if (prefix.isEmpty()) {
      return;
    }
    for (var atom : Atoms.all()) {
      var isFunction = atom.maximumArity() > 0;
      found.add(new Candidate(isFunction ? atom.name() + "(" : atom.name(), "function", false));
    }
  }

  private static Completions command(Session session, String before, int line) {
    int colon = before.indexOf(':');
    var name = before.substring(colon + 1).split("\\s", 2);
    if (name.length == 1) {
      return new Completions(
          line + colon,
          session.commands().stream()
              .filter(command -> command.name().startsWith(name[0]))
              .map(c -> new Candidate(":" + c.name(), "command", !c.argument().isEmpty()))
              .toList());
    }
    var argument = name[1].stripLeading();
    int start = line + before.length() - argument.length();
    var takesFile =
        session.commands().stream()
            .anyMatch(command -> command.name().startsWith(name[0]) && command.takesFile());
    return new Completions(
        start, takesFile ? files(argument) : choices(session, name[0], argument));
  }

  private static List<Candidate> choices(Session session, String command, String typed) {
    return session.commands().stream()
        .filter(each -> each.name().startsWith(command))
        .flatMap(each -> each.choices().stream())
        .filter(choice -> choice.startsWith(typed))
        .map(choice -> new Candidate(choice, "word", true))
        .toList();
  }

  /// The files and folders whose names begin so; hidden ones only after a dot.
  private static List<Candidate> files(String typed) {
    int slash = typed.lastIndexOf('/') + 1;
    var folder = typed.substring(0, slash);
    var prefix = typed.substring(slash);
    var found = new ArrayList<Candidate>();
    try (var all = Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
      for (var file : all) {
        var name = String.valueOf(file.getFileName());
        if (name.startsWith(prefix) && (prefix.startsWith(".") || !name.startsWith("."))) {
          var isFolder = Files.isDirectory(file);
          found.add(new Candidate(folder + name + (isFolder ? "/" : ""), "file", !isFolder));
        }
      }
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
    found.sort((a, b) -> a.text().compareTo(b.text()));
    return found;
  }
}
