package dev.jensen.grade.task;

import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Optional;

/// What a class was asked.
public record Assignment(String title, List<Task> tasks) {
  public Assignment {
    tasks = List.copyOf(tasks);
  }

  /// The problem of that name; capital letters make no difference.
  public Optional<Task> task(String id) {
    return tasks.stream().filter(task -> task.id().equalsIgnoreCase(id)).findFirst();
  }

  public List<String> ids() {
    return tasks.stream().map(Task::id).toList();
  }

  /// The points of all problems together.
  public Rational points() {
    return tasks.stream().map(Task::points).reduce(Rational.ZERO, Rational::plus);
  }
}
