package dev.jensen.inquiry;

import dev.jensen.parse.Problem;
import java.time.Duration;

/// A kind of question about a problem.
@FunctionalInterface
public interface Inquiry {
  /// Asks the respondent what it needs and is done within about the time given. Throws `Objection`
  /// where the question makes no sense of this problem.
  Finding about(Problem problem, Duration limit, Respondent respondent) throws InterruptedException;
}
