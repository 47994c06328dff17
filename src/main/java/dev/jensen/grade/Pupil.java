package dev.jensen.grade;

import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.Checker;
import dev.jensen.grade.check.Job;
import dev.jensen.grade.hand.Piece;
import dev.jensen.grade.hand.Sources;
import dev.jensen.grade.hand.SubmissionReader;
import dev.jensen.grade.mark.Mark;
import dev.jensen.grade.mark.Marking;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.task.Assignment;
import dev.jensen.grade.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Grades what one student handed in.
final class Pupil {
  private final Assignment assignment;
  private final long milliseconds;
  private final Store store;
  private final Checker checker;

  private record Result(Piece piece, Checked checked) {}

  Pupil(Assignment assignment, long milliseconds, Store store, Checker checker) {
    this.assignment = assignment;
    this.milliseconds = milliseconds;
    this.store = store;
    this.checker = checker;
  }

  Sheet grade(Sources sources, String file) throws IOException, InterruptedException {
    var submission = SubmissionReader.read(sources, assignment);
    var remarks = new ArrayList<>(submission.remarks());
    Map<Task, List<Result>> results = new LinkedHashMap<>();
    for (var piece : submission.pieces()) {
      var checked = checked(piece);
      var task = task(piece, checked);
      if (task.isPresent()) {
        results.computeIfAbsent(task.get(), t -> new ArrayList<>()).add(new Result(piece, checked));
      } else {
        remarks.add(piece.file() + ": " + homeless(checked));
      }
    }
    var marks =
        assignment.tasks().stream()
            .map(task -> mark(task, results.getOrDefault(task, List.of())))
            .toList();
    return new Sheet(submission.student(), file, remarks, marks);
  }

  private Checked checked(Piece piece) throws IOException, InterruptedException {
    var problems =
        piece
            .task()
            .map(task -> List.of(task.problem()))
            .orElse(assignment.tasks().stream().map(Task::problem).toList());
    var job = new Job(problems, piece.text(), milliseconds);
    var known = store.find(job);
    if (known.isPresent()) {
      return known.get();
    }
    var checked = checker.check(job);
    store.keep(job, checked);
    return checked;
  }

  private Optional<Task> task(Piece piece, Checked checked) {
    return piece
        .task()
        .or(
            () ->
                checked.problem() < 0
                    ? Optional.empty()
                    : Optional.of(assignment.tasks().get(checked.problem())));
  }

  /// Why an argument belongs to no problem.
  private static String homeless(Checked checked) {
    return switch (checked.ending()) {
      case OTHER_PROBLEM ->
          "this is about '" + checked.conclusion() + "', which is not among the problems asked";
      case UNREADABLE_PROBLEM ->
          "it is not clear which problem this is about: "
              + checked.conclusion().lines().findFirst().orElse("");
      case TIME -> "the check took too long and was stopped";
      case MEMORY -> "the check needed too much memory and was stopped";
      case DONE, FAULT -> checked.conclusion();
    };
  }

  private static Mark mark(Task task, List<Result> results) {
    if (results.isEmpty()) {
      return Marking.none(
          task, List.of("nothing was handed in for this problem that can be graded"));
    }
    if (results.size() > 1) {
      return Marking.none(
          task,
          List.of(
              "this problem was handed in "
                  + results.size()
                  + " times, so none of it is graded: "
                  + String.join(", ", results.stream().map(r -> r.piece().file()).toList())));
    }
    var only = results.get(0);
    return Marking.mark(task, only.piece().file(), only.checked(), only.piece().isAnswers());
  }
}
