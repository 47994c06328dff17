package dev.jensen.decide;

import dev.jensen.refute.Deadline;

/// Interrupts the thread that sets it when the deadline has passed, so that long computations end
/// that do not look at the clock, those of the kernel among them. Closing it takes the interrupt
/// back: what the thread does next has a time of its own.
public final class Alarm implements AutoCloseable {
  private final Thread sleeper = Thread.currentThread();
  private boolean rang;
  private boolean closed;

  public Alarm(Deadline deadline) {
    if (deadline.milliseconds() <= 0) {
      ring();
    } else {
      Thread.ofPlatform().daemon().name("alarm").start(() -> await(deadline));
    }
  }

  private synchronized void await(Deadline deadline) {
    try {
      while (!closed && deadline.milliseconds() > 0) {
        wait(deadline.milliseconds());
      }
    } catch (InterruptedException nobodyDoes) {
      return;
    }
    if (!closed) {
      ring();
    }
  }

  private synchronized void ring() {
    rang = true;
    sleeper.interrupt();
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    if (rang) {
      Thread.interrupted();
    }
  }
}
