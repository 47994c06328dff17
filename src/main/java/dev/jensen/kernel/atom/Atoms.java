package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Atom;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All atoms, each in its one instance, so that `==` compares them.
public final class Atoms {
  public static final Atom EXP = new Exp();
  public static final Atom LOG = new Log();
  public static final Atom ABS = new Abs();
  public static final Atom MAX = new Max();
  public static final Atom MIN = new Min();
  public static final Atom SIGN = new Sign();
  public static final Atom STEP = new Step();
  public static final Atom FLOOR = new Floor();
  public static final Atom XLOGX = new Xlogx();
  public static final Atom SIN = new Sin();
  public static final Atom COS = new Cos();
  public static final Atom ATAN = new Atan();
  public static final Atom ERF = new Erf();
  public static final Atom PI = new Pi();
  public static final Atom SQRT = new Sqrt();
  public static final Atom RELU = new Relu();
  public static final Atom TANH = new Tanh();
  public static final Atom SILU = new Silu();
  public static final Atom RELU6 = new Relu6();
  public static final Atom HUBER = new Huber();
  public static final Atom REL_ENTR = new RelEntr();

  private static final Atom[] WITH_A_CONSTANT = {
    EXP, LOG, ABS, MAX, MIN, SIGN, STEP,
    FLOOR, XLOGX, SIN, COS, ATAN, ERF, PI,
    SQRT, RELU, TANH, SILU, RELU6, HUBER, REL_ENTR
  };
  private static final Atom[] OTHERS = {
    new Celu(), new Cosh(), new Elu(), new Entr(), new Expm1(),
    new Gelu(), new GeluTanh(), new HardSigmoid(), new HardSwish(), new Hinge(),
    new HuberLoss(), new KlDiv(), new LeakyRelu(), new Log1p(), new LogCosh(),
    new LogNormCdf(), new LogSigmoid(), new LogSumExp(), new Mish(), new Norm1(),
    new Norm2(), new NormInf(), new QuadOverLin(), new Selu(), new Sigmoid(),
    new Sinh(), new Softplus(), new Swish(), new Tan()
  };
  private static final Map<String, Atom> BY_NAME = byName();

  private Atoms() {}

  private static Map<String, Atom> byName() {
    var atoms = new TreeMap<String, Atom>();
    for (var list : List.of(WITH_A_CONSTANT, OTHERS)) {
      for (var atom : list) {
        if (atoms.put(atom.name(), atom) != null) {
          throw new IllegalStateException("two atoms are called " + atom.name());
        }
      }
    }
    return atoms;
  }

  /// The atom of that name in the problem language, if there is one.
  public static Optional<Atom> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// In alphabetical order.
  public static Collection<Atom> all() {
    return Collections.unmodifiableCollection(BY_NAME.values());
  }
}
