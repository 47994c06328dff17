package dev.jensen.kernel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.VerdictTest;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

/// Every place in the rules and verdicts that can refuse has refused a forged certificate.
///
/// The places are read from the byte code: calls of what throws `RuleViolation`, at once or through
/// others, but not applications of a premise. Those that did refuse are told by the Java runtime's
/// own recorder of exceptions while the tests of forged certificates run.
public class RefusalsTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String KERNEL = "dev/jensen/kernel/";
  private static final String VIOLATION = RuleViolation.class.getName().replace('.', '/');
  private static final Set<String> VERDICTS =
      Set.of(KERNEL + "Verdict", KERNEL + "Claims", KERNEL + "Theorem");

  /// Places that no certificate can reach, each with the reason.
  private static final Map<String, String> EXCUSED =
      Map.of(
          "Claims: throw new RuleViolation(",
          "a proof and a refutation of the same: only if the kernel is at fault",
          "Lemma: Theorem.prove(context.ofParameters(), fact).fact().equals(proved),",
          "a rule that proved a sign proves no other kind of judgement",
          "PowerOf: var chain = new Chain(piece.curvature(), CONDITION);",
          "every piece of a power has a curvature",
          "RidgeSum: terms.add(Theorem.prove(context, substitution).curved().function());",
          "the substitution concludes a curvature or is refused itself",
          "ScalarComposition: CONDITION.defined(least, parameters);",
          "g is defined on an interval that contains the start",
          "ScalarComposition: CONDITION.defined(composed, context);",
          "g is defined on an interval that contains the values of u",
          "SignSplit: CONDITION.defined(on, context.ofParameters());",
          "a refutation has points for all parameters, and at those the split is defined",
          "VectorComposition: CONDITION.defined(u.function(), context);",
          "what has a curvature is defined");

  /// Asked only where what it differentiates is shown analytic.
  private static final String DERIVATIVE = KERNEL + "Derivative";

  /// Premises are applied by these; what they refuse is refused elsewhere.
  private static final Set<String> APPLICATIONS =
      Set.of("prove(Context,Rule)", "conclude(Context)");

  /// A call, by class, method and position in its code.
  private record Place(String type, String method, int position) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return toString().compareTo(other.toString());
    }
  }

  @Test
  void everyPlaceThatCanRefuseHasRefused() throws Exception {
    var places = places();
    assertThat(places).hasSizeGreaterThan(200);
    var reached = refusals();
    var silent = new TreeMap<>(places);
    silent.keySet().removeAll(reached);
    assertThat(silent.values())
        .as("places without a forged certificate")
        .containsExactlyInAnyOrderElementsOf(EXCUSED.keySet());
  }

  private static List<ClassModel> kernel() throws IOException {
    var classes = new ArrayList<ClassModel>();
    try (var files = Files.walk(CLASSES.resolve(KERNEL))) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        classes.add(ClassFile.of().parse(file));
      }
    }
    return classes;
  }

  private static boolean isRuleOrVerdict(String type) {
    return (type.startsWith(KERNEL + "rule/") && !type.endsWith("/SideCondition"))
        || VERDICTS.contains(type);
  }

  /// The places that can refuse, each with its line.
  private static Map<Place, String> places() throws IOException {
    var classes = kernel();
    var refusing = refusing(classes);
    var places = new HashMap<Place, String>();
    for (var type : classes) {
      var name = type.thisClass().asInternalName();
      if (isRuleOrVerdict(name)) {
        for (var method : type.methods()) {
          collect(name, method, refusing, places);
        }
      }
    }
    return places;
  }

  private static void collect(
      String type, MethodModel method, Set<String> refusing, Map<Place, String> places)
      throws IOException {
    int position = 0;
    int line = 0;
    for (var element : code(method)) {
      if (element instanceof LineNumber number) {
        line = number.line();
      }
      if (element instanceof InvokeInstruction call && refuses(call, refusing)) {
        places.put(
            new Place(type, signature(method), position),
            type.substring(type.lastIndexOf('/') + 1) + ": " + source(type, line));
      }
      if (element instanceof Instruction instruction) {
        position += instruction.sizeInBytes();
      }
    }
  }

  private static String source(String type, int line) throws IOException {
    var file = SOURCES.resolve(type.replaceFirst("\\$.*", "") + ".java");
    return Files.readAllLines(file).get(line - 1).strip();
  }

  private static Iterable<? extends java.lang.classfile.CodeElement> code(MethodModel method) {
    return method.code().map(code -> code.elementList()).orElse(List.of());
  }

  /// Methods that can throw a violation of their own, by class, name and types.
  private static Set<String> refusing(List<ClassModel> classes) {
    var refusing = new HashSet<String>();
    boolean more = true;
    while (more) {
      more = false;
      for (var type : classes) {
        for (var method : type.methods()) {
          if (!type.thisClass().asInternalName().equals(DERIVATIVE)
              && calls(method).anyMatch(call -> refuses(call, refusing))
              && !APPLICATIONS.contains(shortSignature(method))) {
            more |= refusing.add(type.thisClass().asInternalName() + signature(method));
            for (var declared : type.interfaces()) {
              refusing.add(declared.asInternalName() + signature(method));
            }
          }
        }
      }
    }
    return refusing;
  }

  private static Stream<InvokeInstruction> calls(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementList().stream())
        .filter(InvokeInstruction.class::isInstance)
        .map(InvokeInstruction.class::cast);
  }

  private static boolean refuses(InvokeInstruction call, Set<String> refusing) {
    var owner = call.owner().asInternalName();
    return (owner.equals(VIOLATION) && call.name().equalsString("<init>"))
        || refusing.contains(owner + call.name().stringValue() + call.type().stringValue());
  }

  private static String signature(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }

  private static String shortSignature(MethodModel method) {
    var types =
        method.methodTypeSymbol().parameterList().stream().map(type -> type.displayName()).toList();
    return method.methodName().stringValue() + "(" + String.join(",", types) + ")";
  }

  /// The places through which violations came while the tests ran.
  private static Set<Place> refusals() throws Exception {
    var file = Files.createTempFile("refusals", ".jfr");
    try (var recording = new Recording()) {
      recording.enable("jdk.JavaExceptionThrow").withStackTrace();
      recording.start();
      runTests();
      recording.stop();
      recording.dump(file);
      var reached = new HashSet<Place>();
      for (var event : RecordingFile.readAllEvents(file)) {
        if (event.getClass("thrownClass").getName().equals(RuleViolation.class.getName())) {
          collect(event, reached);
        }
      }
      return reached;
    } finally {
      Files.delete(file);
    }
  }

  /// From where the violation was made up to the rule or verdict that made it.
  private static void collect(RecordedEvent event, Set<Place> reached) {
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      var method = frame.getMethod();
      var type = method.getType().getName().replace('.', '/');
      if (isRuleOrVerdict(type)) {
        reached.add(
            new Place(type, method.getName() + method.getDescriptor(), frame.getBytecodeIndex()));
        if (method.getName().equals("conclude") || isApplication(type, method.getName())) {
          return;
        }
      }
    }
  }

  private static boolean isApplication(String type, String method) {
    return type.equals(KERNEL + "Theorem") && method.equals("prove");
  }

  private static void runTests() throws ReflectiveOperationException {
    var suites = new ArrayList<>(CoverageTest.SUITE);
    suites.add(PremisesTest.class);
    suites.add(VerdictTest.class);
    for (var suite : suites) {
      var constructor = suite.getDeclaredConstructor();
      constructor.setAccessible(true);
      for (Method test : suite.getDeclaredMethods()) {
        if (test.isAnnotationPresent(Test.class)) {
          test.setAccessible(true);
          test.invoke(constructor.newInstance());
        }
      }
    }
  }
}
