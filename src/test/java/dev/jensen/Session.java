package dev.jensen;

import dev.jensen.app.Console;
import dev.jensen.repl.Talk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A session at the terminal shown in a document: a block of lines `$ COMMAND` with what the
/// command prints. The commands understood are `./jensen ARGUMENTS`, `echo TEXT | ./jensen
/// ARGUMENTS`, and `echo $?`; the statements of a session with Jensen stand behind its prompt.
record Session(Path document, String text) {
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|[^\\s']+");
  private static final String PROMPT = "$ ";
  private static final String INNER_PROMPT = "jensen> ";
  private static final String PROGRAM = "./jensen";

  static List<Session> in(Path document) throws IOException {
    return BLOCK
        .matcher(Files.readString(document))
        .results()
        .map(block -> new Session(document, block.group(1)))
        .toList();
  }

  /// Times differ from run to run.
  static String masked(String text) {
    return text.replaceAll("\"ms\": ?[0-9.]+", "\"ms\":?");
  }

  /// Puts what the commands print now into the document, except where only times differ.
  void rewrite(Path folder) throws IOException {
    var now = play(folder);
    if (!masked(now).equals(masked(text))) {
      Files.writeString(document, Files.readString(document).replace(text, now));
    }
  }

  /// The session as it goes now. JSON files that do not exist are written to and read from the
  /// folder.
  String play(Path folder) {
    var played = new StringWriter();
    int status = 0;
    for (var line : text.lines().filter(l -> l.startsWith(PROMPT)).toList()) {
      played.append(line).append('\n');
      var command = line.substring(PROMPT.length());
      if (command.equals("./jensen repl")) {
        played.append(talk());
      } else if (command.equals("echo $?")) {
        played.append(status + "\n");
      } else {
        status = run(command, folder, played);
      }
    }
    return played.toString().replace(folder + "/", "");
  }

  /// What is said to the statements of this text and what they are.
  private String talk() {
    var talk = new Talk();
    var said = new ArrayList<String>();
    for (var line : text.lines().filter(l -> l.startsWith(INNER_PROMPT)).toList()) {
      talk.say(line.substring(INNER_PROMPT.length()));
      said.add(line + "\n" + talk.text());
    }
    return String.join("\n", said);
  }

  private static int run(String command, Path folder, StringWriter screen) {
    var words = words(command);
    int program = words.indexOf(PROGRAM);
    if (program != 0 && !(program == 3 && words.get(0).equals("echo"))) {
      throw new IllegalArgumentException("a session cannot run " + command);
    }
    var input = program == 0 ? "" : words.get(1) + "\n";
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var arguments = new ArrayList<>(words.subList(program + 1, words.size()));
    arguments.replaceAll(word -> isNewFile(word) ? folder.resolve(word).toString() : word);
    int target = arguments.indexOf("--out") + 1;
    if (target > 0) {
      arguments.set(target, folder.resolve(arguments.get(target)).toString());
    }
    int status =
        Main.commands(new Console(in, out, out), false).execute(arguments.toArray(String[]::new));
    screen.append(out.toString(StandardCharsets.UTF_8));
    return status;
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toList();
  }

  private static boolean isNewFile(String word) {
    return word.matches("[a-z-]+\\.(json|tex|svg|html|xml)") && !Files.exists(Path.of(word));
  }

  @Override
  public String toString() {
    return text.lines().findFirst().orElse("empty");
  }
}
