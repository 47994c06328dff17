package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// An answer that the kernel derived from a certificate. There is no way to one but `of`.
public final class Verdict {
  /// `EMPTY`: no point is left; `DIVIDED`: the domain is not convex; `UNKNOWN`: a case is open.
  public enum Kind {
    CONVEX,
    CONCAVE,
    AFFINE,
    NEITHER,
    CONDITIONAL,
    EMPTY,
    DIVIDED,
    UNKNOWN
  }

  /// One case: its conditions on the parameters, what holds under them, and whether strictly
  /// (empty: not established). `theorems` are the claims in the order of the certificate.
  public record Case(
      List<Constraint> when, Kind kind, Optional<Boolean> strict, List<Theorem> theorems) {}

  private final Statement statement;
  private final Context context;
  private final List<Case> cases;

  private Verdict(Statement statement, Context context, List<Case> cases) {
    this.statement = statement;
    this.context = context;
    this.cases = List.copyOf(cases);
  }

  /// Works out what the certificate proves. Throws `RuleViolation` when a part of it is refused,
  /// and when the conditions are too large to be worked with.
  public static Verdict of(Statement statement, Certificate certificate) {
    try {
      var context = NaturalDomain.context(statement);
      var cases = new ArrayList<Case>();
      collect(statement, certificate, context, List.of(), cases);
      return new Verdict(statement, context, cases);
    } catch (TooLarge large) {
      throw new RuleViolation("Verdict", "too large: " + large.getMessage());
    }
  }

  private static void collect(
      Statement statement,
      Certificate certificate,
      Context context,
      List<Constraint> when,
      List<Case> cases) {
    switch (certificate) {
      case Certificate.Cases(var branches) -> {
        requireCover(branches, context);
        for (var branch : branches) {
          var longer = new ArrayList<>(when);
          longer.add(branch.when());
          collect(statement, branch.certificate(), context.with(branch.when()), longer, cases);
        }
      }
      case Certificate.Empty(var impossible) -> {
        Theorem.prove(context, impossible).requireImpossible();
        cases.add(new Case(when, Kind.EMPTY, Optional.empty(), List.of()));
      }
      case Certificate.Divided(var inhabitant, var gap) -> {
        require(context, inhabitant, Judgement.Inhabited.class);
        require(context, gap, Judgement.DomainNotConvex.class);
        cases.add(new Case(when, Kind.DIVIDED, Optional.empty(), List.of()));
      }
      case Certificate.Open open ->
          cases.add(new Case(when, Kind.UNKNOWN, Optional.empty(), List.of()));
      case Certificate.Leaf leaf -> cases.add(new Claims(statement, leaf, context).decide(when));
    }
  }

  /// Proves the rule and throws unless it concludes what is wanted.
  static void require(Context context, Rule rule, Class<? extends Judgement> wanted) {
    var judgement = Theorem.prove(context, rule).judgement();
    if (!wanted.isInstance(judgement)) {
      throw new RuleViolation(
          "Verdict", "expected " + wanted.getSimpleName() + ", got " + judgement);
    }
  }

  /// All cases speak of one expression free of the variables, each in a defined form of it, and
  /// leave out no sign.
  private static void requireCover(List<Certificate.Case> branches, Context context) {
    if (branches.isEmpty()) {
      throw new RuleViolation("Cases", "no cases");
    }
    var on = branches.get(0).when().expression();
    Definedness.require(on, context);
    if (!context.isParametric(on)) {
      throw new RuleViolation("Cases", on + " contains variables");
    }
    var signs = new ArrayList<>(List.of(-1, 0, 1));
    for (var branch : branches) {
      Definedness.require(branch.when().expression(), context);
      var flip = flip(on, branch.when().expression(), context);
      signs.removeIf(sign -> branch.when().relation().holds(flip * sign));
    }
    if (!signs.isEmpty()) {
      throw new RuleViolation("Cases", "a sign of " + on + " was left out");
    }
  }

  private static int flip(Expr on, Expr other, Context context) {
    if (context.equal(on, other)) {
      return 1;
    }
    if (context.equal(on.negate(), other)) {
      return -1;
    }
    throw new RuleViolation("Cases", "different expressions: " + on + ", " + other);
  }

  public Statement statement() {
    return statement;
  }

  /// Γ: the conditions of the statement and the natural domain.
  public Context context() {
    return context;
  }

  public List<Case> cases() {
    return cases;
  }

  /// The strongest of convex, concave, affine and neither that holds in every case with a point;
  /// conditional where none does, unknown where a case is.
  public Kind kind() {
    var kinds = EnumSet.noneOf(Kind.class);
    cases.forEach(c -> kinds.add(c.kind()));
    kinds.remove(Kind.EMPTY);
    if (kinds.isEmpty()) {
      return Kind.EMPTY;
    }
    if (kinds.contains(Kind.UNKNOWN)) {
      return Kind.UNKNOWN;
    }
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    if (EnumSet.of(Kind.CONVEX, Kind.AFFINE).containsAll(kinds)) {
      return Kind.CONVEX;
    }
    return EnumSet.of(Kind.CONCAVE, Kind.AFFINE).containsAll(kinds)
        ? Kind.CONCAVE
        : Kind.CONDITIONAL;
  }

  /// True when strictness is proved in every case with a point, false when it fails in one, empty
  /// otherwise and where the verdict is neither, conditional or unknown.
  public Optional<Boolean> strict() {
    if (!EnumSet.of(Kind.CONVEX, Kind.CONCAVE, Kind.AFFINE).contains(kind())) {
      return Optional.empty();
    }
    var present = cases.stream().filter(c -> c.kind() != Kind.EMPTY).toList();
    if (present.stream().anyMatch(c -> c.strict().equals(Optional.of(false)))) {
      return Optional.of(false);
    }
    return present.stream().allMatch(c -> c.strict().equals(Optional.of(true)))
        ? Optional.of(true)
        : Optional.empty();
  }
}
