package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Curvature;

/// A certificate that the kernel accepted, with the curvature that it proves.
public record Proof(Rule rule, Curvature curvature) {}
