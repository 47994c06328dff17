package dev.jensen.exercise;

import java.util.List;

/// What exercises can be about. Every draft of every level has to be true and provable by
/// construction: one that is not is a fault, and never left out in silence.
public interface Topic {
  int LEVELS = 5;

  String name();

  /// What it is about, in a few words.
  String about();

  /// What each level asks for, from 1 to 5.
  List<String> levels();

  /// An idea for each level, the same whatever the answer is, so that it gives none away.
  List<String> hints();

  Draft draft(int level, Draw draw);
}
