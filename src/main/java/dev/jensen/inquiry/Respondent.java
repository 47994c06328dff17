package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.parse.Problem;
import java.time.Duration;

/// Answers a problem within about the time given, whatever the problem is.
@FunctionalInterface
public interface Respondent {
  Answer answer(Problem problem, Duration limit) throws InterruptedException;
}
