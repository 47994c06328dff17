package dev.jensen.kernel;

/// A rule of the calculus with everything it needs to be applied: a record whose fields are the
/// certificate. Its one method works out what follows, from the premises and the fields, or throws
/// `RuleViolation` naming the side condition that fails. What it returns proves nothing by itself:
/// only `Theorem.prove` makes theorems.
public interface Rule {
  Judgement conclude(Context context);
}
