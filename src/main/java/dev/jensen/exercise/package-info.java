/// Exercises from a seed, with keys and worked solutions that the kernel has checked: drawing,
/// deciding, asking, and the sheets made of them.
package dev.jensen.exercise;
