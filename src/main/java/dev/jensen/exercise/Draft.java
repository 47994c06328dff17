package dev.jensen.exercise;

/// An exercise before it is proved: the function with its conditions in the problem language, what
/// is asked of it, and what its topic expects to be true, which the kernel then has to confirm.
public record Draft(String problem, Asked asked, Plan plan) {}
