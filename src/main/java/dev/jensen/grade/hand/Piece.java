package dev.jensen.grade.hand;

import dev.jensen.grade.task.Task;
import java.util.Optional;

/// One argument that was handed in: the file, the problem that it was handed in for (empty where
/// the argument itself has to say), and the text. `isAnswers` for one that was put together from
/// answers to questions.
public record Piece(String file, Optional<Task> task, String text, boolean isAnswers) {}
