package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Statement;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// In which sets of its variables a function is convex: an answer for each set that is not empty,
/// where the other variables are parameters. The sets are in order of their size, then of the
/// variables.
public record Which(Problem problem, List<Row> rows) implements Finding {
  private static final int MOST_VARIABLES = 6;

  /// The part of the whole time that must be left for it.
  private static final int WORTH_ANOTHER_TRY = 8;

  /// The answer in some of the variables, for all values of the others.
  public record Row(List<String> variables, Answer answer) {
    public Row {
      variables = List.copyOf(variables);
    }

    boolean ranOutOfTime() {
      return answer instanceof Answer.Undecided(var p, var obstacle, var tried, var partial)
          && obstacle.reason() == Answer.Reason.TIME;
    }
  }

  public Which {
    rows = List.copyOf(rows);
  }

  /// Decides every set; those that ran out of time once more, if time is left in the end.
  public static Which of(Problem problem, Duration limit, Respondent respondent)
      throws InterruptedException {
    var variables = problem.statement().variables();
    requireSets(variables);
    var shares = new Shares(limit);
    var rows = new ArrayList<Row>();
    var sets = subsets(variables);
    for (var set : sets) {
      var share = shares.oneOf(sets.size() - rows.size());
      rows.add(new Row(set, respondent.answer(restricted(problem, set), share)));
    }
    askAgain(problem, rows, shares, limit.dividedBy(WORTH_ANOTHER_TRY), respondent);
    return new Which(problem, rows);
  }

  private static void askAgain(
      Problem problem, List<Row> rows, Shares shares, Duration least, Respondent respondent)
      throws InterruptedException {
    int late = (int) rows.stream().filter(Row::ranOutOfTime).count();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (row.ranOutOfTime() && shares.left().compareTo(least) > 0) {
        var share = shares.oneOf(late--);
        var answer = respondent.answer(restricted(problem, row.variables()), share);
        rows.set(i, new Row(row.variables(), answer));
      }
    }
  }

  private static void requireSets(List<String> variables) {
    if (variables.isEmpty()) {
      throw new Objection("there is no variable, so there are no sets of variables");
    }
    if (variables.size() > MOST_VARIABLES) {
      throw new Objection(
          "there are "
              + variables.size()
              + " variables, which have too many sets; name at most "
              + MOST_VARIABLES
              + " behind 'in'");
    }
  }

  static List<List<String>> subsets(List<String> variables) {
    var subsets = new ArrayList<List<String>>(List.of(List.of()));
    for (var variable : variables.reversed()) {
      var longer = new ArrayList<List<String>>();
      for (var subset : subsets) {
        var with = new ArrayList<>(List.of(variable));
        with.addAll(subset);
        longer.add(with);
      }
      // Those with an earlier variable come first; the sort by size keeps that.
      longer.addAll(subsets);
      subsets = longer;
    }
    return subsets.stream()
        .filter(subset -> !subset.isEmpty())
        .sorted(Comparator.comparingInt(List::size))
        .toList();
  }

  private static Problem restricted(Problem problem, List<String> variables) {
    var statement = problem.statement();
    var parameters = new ArrayList<>(statement.variables());
    parameters.removeAll(variables);
    parameters.addAll(statement.parameters());
    return new Problem(
        problem.text(),
        new Statement(statement.function(), variables, parameters, statement.constraints()),
        problem.fixed());
  }

  /// A domain that is not convex is an answer, too.
  @Override
  public boolean isDecided() {
    return rows.stream().noneMatch(row -> row.answer() instanceof Answer.Undecided);
  }

  @Override
  public Optional<String> fault() {
    return rows.stream().allMatch(row -> row.answer() instanceof Answer.Invalid)
            && rows.getLast().answer() instanceof Answer.Invalid invalid
        ? Optional.of(invalid.message())
        : Optional.empty();
  }
}
