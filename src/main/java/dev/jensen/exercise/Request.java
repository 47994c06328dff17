package dev.jensen.exercise;

/// Which exercises are wanted. The same request has the same exercises, on every machine, and of a
/// longer one they are the beginning.
public record Request(Topic topic, int level, long seed, int count) {
  public static final int MOST = 200;
}
