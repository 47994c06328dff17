package dev.jensen.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The kernel computes exactly, and its checks cannot be switched off.
class ByteCodeTest {
  private static final Path KERNEL = Path.of("target/classes/dev/jensen/kernel");

  /// Arithmetic, comparison, conversion, loading and storing; not DUP.
  private static final String FLOATING =
      "[DF](ADD|SUB|MUL|DIV|REM|NEG|CMP[LG]|CONST_.|LOAD.*|STORE.*|ALOAD|ASTORE|RETURN|2.)|[IL]2[DF]";

  private static List<ClassModel> classesBelow(Path folder) throws IOException {
    var classes = new ArrayList<ClassModel>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        classes.add(ClassFile.of().parse(file));
      }
    }
    return classes;
  }

  private static Stream<CodeElement> code(ClassModel type) {
    return type.methods().stream()
        .map(MethodModel::code)
        .flatMap(code -> code.stream())
        .flatMap(code -> code.elementList().stream());
  }

  private static boolean isFloating(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call -> hasFloating(call.typeSymbol());
      case FieldInstruction field -> field.type().stringValue().matches("\\[*[DF]");
      case Instruction other -> other.opcode().name().matches(FLOATING);
      default -> false;
    };
  }

  private static boolean hasFloating(MethodTypeDesc type) {
    return Stream.concat(type.parameterList().stream(), Stream.of(type.returnType()))
        .map(ClassDesc::descriptorString)
        .anyMatch(descriptor -> descriptor.matches("\\[*[DF]"));
  }

  private static boolean asserts(ClassModel type) {
    return type.fields().stream()
        .anyMatch(field -> field.fieldName().equalsString("$assertionsDisabled"));
  }

  @Test
  void theKernelHasNoFloatingPointNumbers() throws IOException {
    assertThat(classesBelow(KERNEL))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            type ->
                assertThat(code(type).filter(ByteCodeTest::isFloating))
                    .as(type.thisClass().asInternalName())
                    .isEmpty());
  }

  @Test
  void theKernelDeclaresNoFloatingPointNumbers() throws IOException {
    for (var type : classesBelow(KERNEL)) {
      var name = type.thisClass().asInternalName();
      assertThat(type.constantPool())
          .as(name)
          .noneMatch(entry -> entry instanceof FloatEntry || entry instanceof DoubleEntry);
      assertThat(type.fields())
          .as(name)
          .noneMatch(field -> field.fieldType().stringValue().matches("\\[*[DF]"));
      assertThat(type.methods())
          .as(name)
          .noneMatch(method -> hasFloating(method.methodTypeSymbol()));
    }
  }

  /// What the kernel accepts depends neither on a property nor on the environment.
  @Test
  void theKernelReadsNoSwitches() throws IOException {
    var switches = Set.of("getProperty", "getenv", "getBoolean", "getInteger", "getLong");
    for (var type : classesBelow(KERNEL)) {
      assertThat(type.constantPool())
          .as(type.thisClass().asInternalName())
          .noneMatch(
              entry ->
                  entry instanceof NameAndTypeEntry described
                      && switches.contains(described.name().stringValue()));
    }
  }

  @Test
  void theKernelHasNoAssertionsThatCanBeSwitchedOff() throws IOException {
    assertThat(classesBelow(KERNEL)).noneMatch(ByteCodeTest::asserts);
  }

  @Test
  void floatingPointNumbersAreSeenWhereTheyAre() throws IOException {
    var search = classesBelow(Path.of("target/classes/dev/jensen/refute/numeric"));
    assertThat(search.stream().flatMap(ByteCodeTest::code).anyMatch(ByteCodeTest::isFloating))
        .isTrue();
  }
}
