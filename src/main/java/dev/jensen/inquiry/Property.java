package dev.jensen.inquiry;

import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A property related to convexity that a function may have on a convex domain.
public enum Property implements Inquiry {
  /// The sets of points with f <= t are convex, for every t.
  QUASICONVEX("quasiconvex"),
  /// The sets of points with f >= t are convex, for every t.
  QUASICONCAVE("quasiconcave"),
  /// f > 0, and log(f) is convex.
  LOGCONVEX("log-convex"),
  /// f > 0, and log(f) is concave.
  LOGCONCAVE("log-concave");

  private final String words;

  Property(String words) {
    this.words = words;
  }

  /// As an adjective.
  public String words() {
    return words;
  }

  /// As it is typed.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Property> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  public static List<String> all() {
    return Arrays.stream(values()).map(Property::word).toList();
  }

  public boolean isConvexity() {
    return this == QUASICONVEX || this == LOGCONVEX;
  }

  @Override
  public Finding about(Problem problem, Duration limit, Respondent respondent)
      throws InterruptedException {
    if (problem.statement().variables().isEmpty()) {
      throw new Objection("there is no variable, so there is nothing to ask");
    }
    var shares = new Shares(limit);
    return switch (this) {
      case LOGCONVEX, LOGCONCAVE -> new LogCurvature(this, problem, shares, respondent).finding();
      case QUASICONVEX, QUASICONCAVE ->
          new QuasiCurvature(this, problem, shares, respondent).finding();
    };
  }
}
