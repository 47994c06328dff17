package dev.jensen.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the compiled kernel consists of: exact arithmetic, java.base and itself, and nothing that a
/// flag of the virtual machine switches off.
class ByteCodeTest {
  private static final Set<TypeKind> FLOATING = Set.of(TypeKind.FLOAT, TypeKind.DOUBLE);
  private static final Pattern FLOATING_TYPE = Pattern.compile("(^|[(;\\[\\)BCIJSZVDF])[DF]");
  private static final Pattern NAMED_TYPE = Pattern.compile("L([^;<]+)");
  private static final String BASE = "java/";

  private static List<ClassModel> kernel() throws IOException, URISyntaxException {
    var folder =
        Path.of(Theorem.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("dev/jensen/kernel");
    var models = new ArrayList<ClassModel>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        models.add(ClassFile.of().parse(file));
      }
    }
    assertThat(models).hasSizeGreaterThan(100);
    return models;
  }

  @Test
  void noFloatingPointOccurs() throws IOException, URISyntaxException {
    for (var model : kernel()) {
      var name = model.thisClass().asInternalName();
      for (var entry : model.constantPool()) {
        assertThat(entry).as(name).isNotInstanceOfAny(FloatEntry.class, DoubleEntry.class);
        if (entry instanceof NameAndTypeEntry described) {
          assertThat(isFloating(described.type().stringValue()))
              .as("%s: %s", name, entry)
              .isFalse();
        }
      }
      model.fields().forEach(f -> assertThat(isFloating(f.fieldType().stringValue())).isFalse());
      for (var method : model.methods()) {
        assertThat(isFloating(method.methodType().stringValue()))
            .as("%s.%s", name, method)
            .isFalse();
        assertThat(floatingInstructions(method)).as("%s.%s", name, method).isEmpty();
      }
    }
  }

  private static boolean isFloating(String descriptor) {
    var primitives = descriptor.replaceAll("L[^;]+;", ";");
    return FLOATING_TYPE.matcher(primitives).find();
  }

  private static List<Instruction> floatingInstructions(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast)
        .filter(instruction -> FLOATING.contains(kind(instruction)) || isFloating(instruction))
        .toList();
  }

  private static TypeKind kind(Instruction instruction) {
    return switch (instruction) {
      case OperatorInstruction i -> i.typeKind();
      case LoadInstruction i -> i.typeKind();
      case StoreInstruction i -> i.typeKind();
      case ReturnInstruction i -> i.typeKind();
      case ArrayLoadInstruction i -> i.typeKind();
      case ArrayStoreInstruction i -> i.typeKind();
      case NewPrimitiveArrayInstruction i -> i.typeKind();
      default -> TypeKind.VOID;
    };
  }

  private static boolean isFloating(Instruction instruction) {
    return instruction instanceof ConvertInstruction i
        && (FLOATING.contains(i.fromType()) || FLOATING.contains(i.toType()));
  }

  @Test
  void theDescriptorsOfFloatingPointAreRecognised() {
    for (var descriptor : List.of("D", "[F", "(D)V", "(ID)I", "(Ljava/lang/String;F)V", "()D")) {
      assertThat(isFloating(descriptor)).as(descriptor).isTrue();
    }
    for (var descriptor : List.of("I", "(LDF;)V", "()Ldev/D;", "(JZ)LF;")) {
      assertThat(isFloating(descriptor)).as(descriptor).isFalse();
    }
  }

  @Test
  void theKernelNeedsJavaBaseAndItself() throws IOException, URISyntaxException {
    for (var model : kernel()) {
      for (var entry : model.constantPool()) {
        switch (entry) {
          case ClassEntry used -> requireOwn(model, used.asInternalName());
          case NameAndTypeEntry described -> {
            var names = NAMED_TYPE.matcher(described.type().stringValue());
            while (names.find()) {
              requireOwn(model, names.group(1));
            }
          }
          default -> {}
        }
      }
    }
  }

  private static void requireOwn(ClassModel model, String internalName) {
    var name = internalName.replaceFirst("^\\[+L?", "").replace(";", "");
    if (name.length() <= 1 || name.startsWith("dev/jensen/kernel/")) {
      return;
    }
    assertThat(name).as("used by %s", model.thisClass().asInternalName()).startsWith(BASE);
    var module = Object.class.getModule();
    assertThat(classNamed(name).getModule()).as(name).isEqualTo(module);
  }

  private static Class<?> classNamed(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, null);
    } catch (ClassNotFoundException absent) {
      throw new AssertionError(internalName, absent);
    }
  }

  @Test
  void nothingDependsOnAssertionsOrOtherSwitches() throws IOException, URISyntaxException {
    var switches =
        Set.of(
            "$assertionsDisabled", "getProperty", "getenv", "getBoolean", "getInteger", "getLong");
    for (var model : kernel()) {
      for (var entry : model.constantPool()) {
        if (entry instanceof NameAndTypeEntry described) {
          assertThat(described.name().stringValue())
              .as(model.thisClass().asInternalName())
              .isNotIn(switches);
        }
      }
    }
  }

  @Test
  void nothingIsNative() throws IOException, URISyntaxException {
    for (var model : kernel()) {
      assertThat(model.methods())
          .as(model.thisClass().asInternalName())
          .noneMatch(m -> (m.flags().flagsMask() & ClassFile.ACC_NATIVE) != 0);
    }
  }
}
