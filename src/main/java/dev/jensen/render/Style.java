package dev.jensen.render;

/// How much is told: the next idea alone; the points that settle something, without arguments;
/// arguments without the steps that readers do in their heads; all of it.
public enum Style {
  HINT,
  EVIDENCE,
  SHORT,
  FULL
}
