package dev.jensen.decide;

import dev.jensen.refute.Deadline;

/// Interrupts the thread that sets it when the deadline has passed, so that long computations end
/// that do not look at the clock, those of the kernel among them. Closing it takes the interrupt
/// back: what the thread does next has a time of its own. Until it is closed it rings again and
/// again, since an alarm inside of it takes back what it did not set.
public final class Alarm implements AutoCloseable {
  private static final long AGAIN_MILLISECONDS = 20;

  private final Thread sleeper = Thread.currentThread();
  private boolean rang;
  private boolean closed;

  public Alarm(Deadline deadline) {
    if (deadline.milliseconds() <= 0) {
      ring();
    }
    Thread.ofPlatform().daemon().name("alarm").start(() -> await(deadline));
  }

  private synchronized void await(Deadline deadline) {
    try {
      while (!closed) {
        var left = deadline.milliseconds();
        if (left <= 0) {
          ring();
        }
        wait(left <= 0 ? AGAIN_MILLISECONDS : left);
      }
    } catch (InterruptedException nobodyDoes) {
      return;
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
