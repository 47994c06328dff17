package dev.jensen.grade.hand;

import dev.jensen.grade.task.Assignment;
import dev.jensen.grade.task.Task;
import dev.jensen.grade.yaml.YamlFault;
import dev.jensen.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what one student handed in. Nothing that is in it stops the reading: what is at fault
/// becomes a remark.
public final class SubmissionReader {
  private static final int MOST_FILES = 500;

  private final Assignment assignment;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private SubmissionReader(Assignment assignment) {
    this.assignment = assignment;
  }

  public static Submission read(Sources sources, Assignment assignment) {
    var reader = new SubmissionReader(assignment);
    if (sources.paths().size() > 1) {
      reader.remarks.add(
          "there is more than one submission with this name: "
              + String.join(", ", sources.paths().stream().map(SubmissionReader::name).toList()));
    }
    sources.paths().forEach(reader::add);
    return new Submission(sources.student(), reader.pieces, reader.remarks);
  }

  private static String name(Path path) {
    return Visible.of(String.valueOf(path.getFileName()));
  }

  private void add(Path path) {
    try {
      if (HandedFile.attributes(path).isDirectory()) {
        addFolder(path);
      } else {
        addFile(path, Optional.empty());
      }
    } catch (Refused refused) {
      remarks.add(name(path) + ": " + refused.reason());
    }
  }

  private void addFolder(Path folder) throws Refused {
    var files = files(folder);
    if (files.isEmpty()) {
      throw new Refused("there is nothing in this folder");
    }
    var arguments = files.stream().filter(file -> name(file).endsWith(".argument")).count();
    for (var file : files) {
      try {
        var isOne = arguments == 1 && assignment.task(Sources.withoutKind(name(file))).isEmpty();
        addFile(file, isOne ? Optional.empty() : Optional.of(Sources.withoutKind(name(file))));
      } catch (Refused refused) {
        remarks.add(name(file) + ": " + refused.reason());
      }
    }
  }

  private static List<Path> files(Path folder) throws Refused {
    var files = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var file : entries) {
        if (!name(file).startsWith(".")) {
          files.add(file);
        }
        if (files.size() > MOST_FILES) {
          throw new Refused("there are more than " + MOST_FILES + " files in this folder");
        }
      }
    } catch (IOException | SecurityException unreadable) {
      throw new Refused("this folder cannot be read");
    }
    return files.stream().sorted().toList();
  }

  /// A file about the problem of that id; without one, about any.
  private void addFile(Path path, Optional<String> id) throws Refused {
    var name = name(path);
    var text = HandedFile.text(path);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      addAnswers(name, text);
    } else if (!name.endsWith(".argument")) {
      throw new Refused("only files that end with .argument or .yaml are graded");
    } else if (id.isPresent()) {
      pieces.add(new Piece(name, Optional.of(task(id.get())), text, false));
    } else {
      addSections(name, text);
    }
  }

  private Task task(String id) throws Refused {
    return assignment
        .task(id)
        .orElseThrow(
            () ->
                new Refused(
                    "there is no problem '"
                        + id
                        + "'; the problems are "
                        + String.join(", ", assignment.ids())));
  }

  /// A file with an argument for each line that states a problem.
  private void addSections(String name, String text) {
    var only =
        assignment.tasks().size() == 1
            ? Optional.of(assignment.tasks().get(0))
            : Optional.<Task>empty();
    for (var section : Sections.of(text)) {
      pieces.add(new Piece(name, only, section, false));
    }
  }

  private void addAnswers(String name, String text) throws Refused {
    try {
      for (var answer : AnswersReader.read(text)) {
        try {
          pieces.add(new Piece(name, Optional.of(task(answer.id())), answer.text(), true));
        } catch (Refused unknown) {
          remarks.add(name + ": " + unknown.reason());
        }
      }
    } catch (YamlFault fault) {
      throw new Refused(fault.reason());
    }
  }
}
