package dev.jensen.exercise.topic;

import dev.jensen.exercise.Topic;
import java.util.List;
import java.util.Optional;

/// All topics there are.
public final class Topics {
  public static final List<Topic> ALL =
      List.of(
          new ReluTopic(),
          new NormsTopic(),
          new CompositionTopic(),
          new HessianTopic(),
          new ProductsTopic(),
          new EntropyTopic(),
          new DomainsTopic(),
          new ParametersTopic());

  private Topics() {}

  public static Optional<Topic> named(String name) {
    return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(Topic::name).toList();
  }
}
