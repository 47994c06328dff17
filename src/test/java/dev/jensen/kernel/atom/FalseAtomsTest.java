package dev.jensen.kernel.atom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Atom;
import org.junit.jupiter.api.Test;

/// The contract refuses atoms that declare what is not so, each for that reason.
class FalseAtomsTest {
  private abstract static class Sine extends Declaration {
    Sine() {
      super("sine", "Sin, but for one thing.");
      enclosed(Elementary::sin);
      derivative = u -> apply(Atoms.COS, u);
    }
  }

  private static final class Honest extends Sine {}

  private static final class Convex extends Sine {
    Convex() {
      piece(ALL, CONVEX);
    }
  }

  private static final class Increasing extends Sine {
    Increasing() {
      piece(closed("0", "2"), INCREASING);
    }
  }

  private static final class Small extends Sine {
    Small() {
      range = closed("-0.9", "1");
    }
  }

  private static final class Misdirected extends Sine {
    Misdirected() {
      derivative = u -> apply(Atoms.COS, u).negate();
    }
  }

  private static final class TooStrict extends Declaration {
    TooStrict() {
      super("too_strict", "Relu with a strict claim.");
      define(u -> max(u, ZERO));
      piece(ALL, NONDECREASING, STRICTLY_CONVEX);
    }
  }

  private static final class TooSteep extends Declaration {
    TooSteep() {
      super("too_steep", "Relu that claims to increase everywhere.");
      define(u -> max(u, ZERO));
      piece(ALL, INCREASING, CONVEX);
    }
  }

  private static final class Punctured extends Declaration {
    Punctured() {
      super("punctured", "1/x with one piece across its pole.");
      define(u -> u.power(-1));
      piece(ALL, DECREASING);
    }
  }

  private static final class Product extends Declaration {
    Product() {
      super("product", "x y, convex in each argument alone but not jointly.");
      arity(2, 2);
      defineJointly(x -> x.get(0).times(x.get(1)));
      joint(CONVEX, box -> i -> UNKNOWN_DIRECTION);
    }
  }

  private static final class Sloping extends Declaration {
    Sloping() {
      super("sloping", "a x, said to increase for every a.");
      defineWithParameter(ONE, (u, a) -> a.times(u));
      withParameter(closed("1", "1"), (x, a) -> AFFINE, (x, a) -> INCREASING);
    }
  }

  private static final class Narrow extends Declaration {
    Narrow() {
      super("narrow", "exp, enclosed by its value at the lower end.");
      enclosed(
          (x, bits) -> Elementary.exp(dev.jensen.kernel.expr.Enclosure.point(x.lower()), bits));
      derivative = u -> exp(u);
    }
  }

  private static final class Smooth extends Declaration {
    Smooth() {
      super("smooth", "The absolute value, differentiated at 0 too.");
      enclosed((x, bits) -> x.abs());
      derivative = u -> apply(Atoms.SIGN, u).times(TWO);
    }
  }

  private static void refused(Atom atom, String reason) {
    assertThat(AtomContract.violations(atom, 1)).anyMatch(text -> text.contains(reason));
  }

  @Test
  void theContractAcceptsAnHonestAtom() {
    assertThat(AtomContract.violations(new Honest(), 1)).isEmpty();
  }

  @Test
  void aSineThatClaimsToBeConvexIsRefused() {
    refused(new Convex(), "CONVEX on");
  }

  @Test
  void aWrongIntervalOfMonotonicityIsRefused() {
    refused(new Increasing(), "INCREASING in argument 0");
  }

  @Test
  void aRangeThatMissesValuesIsRefused() {
    refused(new Small(), "range at");
  }

  @Test
  void aWrongDerivativeIsRefused() {
    refused(new Misdirected(), "derivative at");
    refused(new Smooth(), "derivative at");
  }

  @Test
  void strictnessThatFailsOnPartOfAPieceIsRefused() {
    refused(new TooStrict(), "STRICTLY_CONVEX on");
    refused(new TooSteep(), "INCREASING in argument 0");
  }

  @Test
  void aPieceAcrossAPoleIsRefused() {
    refused(new Punctured(), "DECREASING in argument 0");
  }

  @Test
  void convexityInEachArgumentIsNotAcceptedAsJointConvexity() {
    refused(new Product(), "CONVEX on");
  }

  @Test
  void aFactThatDependsOnTheParameterIsRefusedWhenClaimedForAll() {
    refused(new Sloping(), "INCREASING in argument 0");
  }

  @Test
  void anEnclosureThatMissesValuesOfTheBoxIsRefused() {
    refused(new Narrow(), "enclosure of");
  }
}
