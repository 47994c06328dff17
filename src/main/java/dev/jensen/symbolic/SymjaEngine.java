package dev.jensen.symbolic;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/// Evaluation by Symja, quiet and bounded. Loading this class starts Symja (about a second).
final class SymjaEngine {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final int RECURSION_LIMIT = 512;
  private static final int ITERATION_LIMIT = 1000;

  // On a thread that nobody interrupts: an interrupted class initialiser would spoil Symja for the
  // rest of the program.
  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  static {
    Thread.ofPlatform().daemon().name("computer-algebra-start").start(SymjaEngine::start);
  }

  private final EvalEngine engine;

  private SymjaEngine(EvalEngine engine) {
    this.engine = engine;
  }

  private static void start() {
    try {
      QuietLogging.configure();
      Config.JAS_NO_THREADS = true;
      Config.UNPROTECT_ALLOWED = false;
      Config.MAX_AST_SIZE = 20_000;
      Config.MAX_OUTPUT_SIZE = 1_000_000;
      Config.MAX_BIT_LENGTH = 1 << 20;
      Config.MAX_POLYNOMIAL_DEGREE = 1000;
      F.await();
      STARTED.complete(true);
    } catch (Throwable failure) {
      STARTED.completeExceptionally(failure);
    }
  }

  /// Begins loading Symja without waiting for it.
  static void prepare() {
    // Loading this class was all.
  }

  /// An engine for the current thread and one computation; waits until Symja is loaded. It stops at
  /// its next step once the computation is cancelled.
  static SymjaEngine open(Cancellation cancellation) throws Exception {
    STARTED.get();
    var engine =
        new EvalEngine(
            "", RECURSION_LIMIT, ITERATION_LIMIT, NOWHERE, NOWHERE, /* relaxedSyntax= */ false);
    cancellation.whenCancelled(engine::stopRequest);
    EvalEngine.set(engine);
    cancellation.check();
    return new SymjaEngine(engine);
  }

  /// The value of a tree built from `F`; never called with anything read from text.
  IExpr evaluate(IExpr tree) {
    return engine.evaluate(tree);
  }
}
