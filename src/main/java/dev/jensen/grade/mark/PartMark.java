package dev.jensen.grade.mark;

import dev.jensen.grade.task.Part;
import dev.jensen.kernel.expr.Rational;
import java.util.Optional;

/// The share of one part that was earned, from 0 to 1; empty while it is open, because a line was
/// not decided.
public record PartMark(Part part, Rational weight, Optional<Rational> share) {}
