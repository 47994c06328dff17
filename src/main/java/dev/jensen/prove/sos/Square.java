package dev.jensen.prove.sos;

import dev.jensen.kernel.expr.Rational;

/// A summand `weight` g `form`^2, with `weight` > 0 and g the multiplier of that number.
public record Square(int multiplier, Rational weight, Polynomial form) {}
