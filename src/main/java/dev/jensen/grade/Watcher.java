package dev.jensen.grade;

import dev.jensen.grade.mark.Sheet;

/// Hears of each submission that is done, on the thread that graded it.
@FunctionalInterface
interface Watcher {
  void done(Sheet sheet);
}
