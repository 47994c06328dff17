package dev.jensen.repl.command;

import dev.jensen.inquiry.Property;
import dev.jensen.repl.Command;
import dev.jensen.repl.Session;
import java.util.List;

/// Whether the last function has a property related to convexity.
final class HasProperty implements Command {
  @Override
  public String name() {
    return "property";
  }

  @Override
  public String argument() {
    return "NAME";
  }

  @Override
  public String purpose() {
    return "Decide whether it is quasiconvex, logconcave, or the like";
  }

  @Override
  public List<String> choices() {
    return Property.all();
  }

  @Override
  public int run(Session session, String argument) throws InterruptedException {
    var property = Property.named(argument);
    return property.isPresent()
        ? Inquiries.ask(session, property.get())
        : session.refuse("':property NAME' knows " + String.join(", ", Property.all()));
  }
}
