/// The search for points that refute convexity or concavity. It proposes; the kernel decides.
///
/// Start at `Falsifier`. A proposal is a `Witness`: two points and a weight, their coordinates
/// exact expressions in the parameters.
package dev.jensen.refute;
