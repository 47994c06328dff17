package dev.jensen.grade;

import dev.jensen.grade.check.Checker;
import dev.jensen.grade.hand.Sources;
import dev.jensen.grade.mark.Sheet;
import dev.jensen.grade.report.FileNames;
import dev.jensen.grade.task.Assignment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Grades a class, several students at a time. What comes out does not depend on how many.
final class Grading {
  private final Assignment assignment;
  private final long milliseconds;
  private final Store store;
  private final Watcher watcher;

  Grading(Assignment assignment, long milliseconds, Store store, Watcher watcher) {
    this.assignment = assignment;
    this.milliseconds = milliseconds;
    this.store = store;
    this.watcher = watcher;
  }

  /// The sheets in the order of the students. Throws `IOException` when results cannot be kept or
  /// no process can be started.
  List<Sheet> grade(List<Sources> students, int jobs) throws IOException, InterruptedException {
    var names = FileNames.of(students.stream().map(Sources::student).toList());
    var sheets = new AtomicReferenceArray<Sheet>(students.size());
    var next = new AtomicInteger();
    Callable<Boolean> work =
        () -> {
          try (var checker = new Checker()) {
            var pupil = new Pupil(assignment, milliseconds, store, checker);
            for (int i = next.getAndIncrement(); i < students.size(); i = next.getAndIncrement()) {
              var student = students.get(i);
              var sheet =
                  pupil.grade(student, names.getOrDefault(student.student(), "student-" + i));
              sheets.set(i, sheet);
              watcher.done(sheet);
            }
            return true;
          }
        };
    try (var threads = Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().factory())) {
      try {
        for (var done : threads.invokeAll(java.util.Collections.nCopies(jobs, work))) {
          done.get();
        }
      } catch (ExecutionException failed) {
        threads.shutdownNow();
        if (failed.getCause() instanceof IOException fault) {
          throw fault;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
    var all = new ArrayList<Sheet>();
    for (int i = 0; i < sheets.length(); i++) {
      all.add(sheets.get(i));
    }
    return all;
  }
}
