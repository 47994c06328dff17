package dev.jensen.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How much an answer says, and the picture beside it.
final class DocumentOptions {
  private static final Set<String> PICTURES = Set.of("svg", "png");

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      defaultValue = "full",
      converter = AmountName.class,
      description = "hint (the next idea only), short, or full (default)")
  private Amount amount = Amount.FULL;

  @Option(
      names = "--fragment",
      description = "with --format latex: without preamble, for a document of your own")
  private boolean isFragment;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      converter = PictureName.class,
      description = "draw a picture into FILE, which ends in .svg or .png")
  private Optional<Path> plot = Optional.empty();

  /// The styles of the renderer that can be asked for. A type of its own, because commands below
  /// this one do without the renderer.
  enum Amount {
    HINT,
    SHORT,
    FULL
  }

  Amount amount() {
    return amount;
  }

  boolean isFragment() {
    return isFragment;
  }

  Optional<Path> plot() {
    return plot;
  }

  static boolean isPng(Path picture) {
    return ending(picture).equals("png");
  }

  static boolean isPicture(Path file) {
    return PICTURES.contains(ending(file));
  }

  private static String ending(Path file) {
    var name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static final class AmountName implements picocli.CommandLine.ITypeConverter<Amount> {
    @Override
    public Amount convert(String name) {
      return switch (name) {
        case "hint" -> Amount.HINT;
        case "short" -> Amount.SHORT;
        case "full" -> Amount.FULL;
        default -> throw new TypeConversionException("'" + name + "' is not hint, short or full");
      };
    }
  }

  static final class PictureName implements picocli.CommandLine.ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
      var file = Path.of(name);
      if (!isPicture(file)) {
        throw new TypeConversionException("a picture ends in .svg or .png, not as " + name);
      }
      return file;
    }
  }
}
