package dev.jensen.render.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Exercises with their solutions, as they are told: problems on one sheet, solutions on another.
public record Sheet(String title, List<Task> tasks) {
  public Sheet {
    tasks = List.copyOf(tasks);
  }

  /// The hints, each once, with the numbers of the exercises that it is for unless that is all.
  public List<Prose> hints() {
    var numbers = new LinkedHashMap<Prose, List<Prose>>();
    for (int i = 0; i < tasks.size(); i++) {
      numbers
          .computeIfAbsent(tasks.get(i).hint(), hint -> new ArrayList<>())
          .add(Prose.of(String.valueOf(i + 1)));
    }
    if (numbers.size() < 2) {
      return List.copyOf(numbers.keySet());
    }
    var hints = new ArrayList<Prose>();
    numbers.forEach((hint, which) -> hints.add(hint.then(" (For ", Prose.enumerated(which), ".)")));
    return hints;
  }

  /// One exercise. `key` is the answer in a sentence, `working` how it is found, `worked` the proof
  /// of what f is.
  public record Task(
      Exposition.Question question,
      Prose asked,
      Prose hint,
      Prose key,
      List<Prose> working,
      Exposition worked) {
    public Task {
      working = List.copyOf(working);
    }

    /// What is given: the function with its conditions. Where it is defined is not said, because
    /// that may be part of the exercise.
    public Prose given() {
      var function = new Formula.Applied("f", question.variables());
      var given = Prose.of("Let ", function.equal(question.function()));
      if (!question.given().isEmpty()) {
        var conditions =
            question.given().stream().map(c -> (Formula) new Formula.Condition(c)).toList();
        given = given.then(" for ", new Formula.Listed(conditions));
      } else if (!question.natural().isEmpty()) {
        given = given.then(", wherever that is defined");
      }
      if (!question.parameters().isEmpty()) {
        var names = question.parameters().stream().map(Formula::symbol).toList();
        given = given.then(", with the parameter ", new Formula.Listed(names));
      }
      return given.then(".");
    }
  }
}
