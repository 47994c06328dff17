package dev.jensen.exercise;

import dev.jensen.answer.Answer;
import dev.jensen.render.document.Sheet;

/// An exercise with its key and its solution. What is claimed of the function was proved by the
/// kernel: `decided` holds the certificate.
public record Exercise(Asked asked, Answer.Decided decided, Key key, Sheet.Task task) {}
