/// Sums of square roots, and polynomials in one variable with such coefficients, taken apart
/// exactly.
package dev.jensen.prove.surd;
