/// Sums of squares of polynomials: semidefinite programs solved in double precision, their
/// solutions made exact.
package dev.jensen.prove.sos;
