package dev.jensen.answer;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.parse.Problem;
import java.util.List;
import java.util.Optional;

/// What Jensen says to a problem that could be read.
public sealed interface Answer {
  Problem problem();

  /// The kernel accepted the certificate; the verdict is its own.
  record Decided(Problem problem, Verdict verdict, Certificate certificate) implements Answer {}

  /// Nothing was proved of the whole: what stopped it, what was tried, and the cases that were
  /// decided, if any.
  record Undecided(
      Problem problem, Obstacle obstacle, List<String> tried, Optional<Decided> partial)
      implements Answer {
    public Undecided {
      tried = List.copyOf(tried);
    }
  }

  /// The question has no answer as it was asked; the kernel accepted the certificate of that. For a
  /// domain that is not convex: an answer on each convex part.
  record Invalid(
      Problem problem, Fault fault, String message, Certificate certificate, List<Part> parts)
      implements Answer {
    public Invalid {
      parts = List.copyOf(parts);
    }
  }

  /// Why a search ended without a verdict. `goal` is the sub-goal that could not be proved or
  /// refuted, as a sentence in the user's terms.
  record Obstacle(Reason reason, String goal) {}

  enum Reason {
    /// The time was up.
    TIME,
    /// Every strategy was tried.
    EXHAUSTED,
    /// Something would have grown beyond its limit.
    LIMIT
  }

  enum Fault {
    /// The function or a condition is defined nowhere.
    UNDEFINED,
    /// No point satisfies the conditions.
    EMPTY_DOMAIN,
    DOMAIN_NOT_CONVEX
  }

  /// The problem with more conditions, which cut out a convex part of the domain.
  record Part(List<Constraint> when, Answer answer) {
    public Part {
      when = List.copyOf(when);
    }
  }
}
