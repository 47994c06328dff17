package dev.jensen.app;

import dev.jensen.inquiry.Inquiry;
import dev.jensen.inquiry.Property;
import dev.jensen.inquiry.Where;
import dev.jensen.inquiry.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Other questions about a problem than whether it is convex.
final class InquiryOptions {
  @Option(names = "--which", description = "decide in which sets of the variables it is convex")
  private boolean asksWhich;

  @Option(
      names = "--where",
      description = "find the intervals on which it is convex or concave (one variable)")
  private boolean asksWhere;

  @Option(
      names = "--property",
      paramLabel = "PROPERTY",
      converter = PropertyName.class,
      description = "decide whether it is quasiconvex, quasiconcave, logconvex or logconcave")
  private Optional<String> property = Optional.empty();

  /// A name, because commands below this one do without what decides properties.
  static final class PropertyName implements ITypeConverter<String> {
    @Override
    public String convert(String name) {
      return Property.named(name)
          .map(Property::word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + name + "' is none of " + String.join(", ", Property.all())));
    }
  }

  /// The options that ask other questions, of those that were given.
  List<String> names() {
    var names = new ArrayList<String>();
    if (asksWhich) {
      names.add("--which");
    }
    if (asksWhere) {
      names.add("--where");
    }
    if (property.isPresent()) {
      names.add("--property");
    }
    return names;
  }

  /// The question, if it is another one.
  Optional<Inquiry> inquiry() {
    return asksWhich
        ? Optional.of(Which::of)
        : asksWhere
            ? Optional.of(Where::of)
            : property.flatMap(Property::named).map(each -> (Inquiry) each);
  }
}
