package dev.jensen.benchmark;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Problems of one kind and growing size. The data are drawn from a fixed seed.
record Family(String name, String size, List<Integer> sizes, IntFunction<String> problem) {
  private static final List<Integer> POINTS = List.of(10, 30, 100, 300, 1000, 3000, 10_000);
  private static final List<Integer> UNITS = List.of(1, 2, 4, 8, 16, 32, 64);
  private static final List<Integer> DEPTHS = List.of(1, 2, 3, 4, 5, 6);
  private static final List<Integer> DIMENSIONS = List.of(2, 5, 10, 20, 35, 50);

  static List<Family> all() {
    return List.of(
        new Family("logistic loss", "points", POINTS, n -> loss("log(1 + exp(-y*(w*x + b)))", n)),
        new Family("hinge loss", "points", POINTS, n -> loss("relu(1 - y*(w*x + b))", n)),
        new Family(
            "squared loss of a neuron", "points", POINTS, n -> loss("(y - relu(w*x + b))^2", n)),
        new Family("squared loss, one hidden layer, all weights", "units", UNITS, Family::hidden),
        new Family("squared loss, one hidden layer, outer weights", "units", UNITS, Family::outer),
        new Family(
            "network in its input, nonnegative outer weights", "units", UNITS, Family::input),
        new Family(
            "network in its input, outer weights of both signs", "units", UNITS, Family::mixed),
        new Family("chain of layers in its weights", "layers", DEPTHS, Family::deep),
        new Family("quadratic form", "variables", DIMENSIONS, Family::quadratic));
  }

  private static String loss(String term, int points) {
    var random = new Random(points);
    var data =
        IntStream.range(0, points)
            .mapToObj(i -> "(" + decimal(random) + ", " + (random.nextBoolean() ? 1 : -1) + ")")
            .collect(Collectors.joining(", "));
    return "sum(" + term + " for (x, y) in [" + data + "]) in w, b";
  }

  private static String decimal(Random random) {
    return (random.nextBoolean() ? "-" : "")
        + random.nextInt(3)
        + "."
        + (100 + random.nextInt(900));
  }

  private static String sum(int terms, IntFunction<String> term) {
    return IntStream.range(0, terms).mapToObj(term).collect(Collectors.joining(" + "));
  }

  private static String names(int count, IntFunction<String> names) {
    return IntStream.range(0, count).mapToObj(names).collect(Collectors.joining(", "));
  }

  private static String hidden(int units) {
    return "(1 - ("
        + sum(units, i -> "v" + i + "*relu(2*w" + i + " + b" + i + ")")
        + "))^2 in "
        + names(units, i -> "v" + i + ", w" + i + ", b" + i);
  }

  private static String outer(int units) {
    var random = new Random(units);
    return "sum((y - ("
        + sum(units, i -> "v" + i + "*relu(" + decimal(random) + "*x + " + decimal(random) + ")")
        + "))^2 for (x, y) in [(1, 2), (-1.5, 0.5), (0.25, -1), (3, 1)]) in "
        + names(units, i -> "v" + i);
  }

  private static String input(int units) {
    var random = new Random(units);
    return sum(units, i -> (1 + random.nextInt(5)) + "*" + unit(random)) + " in x, y";
  }

  private static String mixed(int units) {
    var random = new Random(units);
    return sum(units, i -> (i % 2 == 0 ? "" : "-") + (1 + random.nextInt(5)) + "*" + unit(random))
        + " in x, y";
  }

  private static String unit(Random random) {
    return "relu(" + decimal(random) + "*x + " + decimal(random) + "*y + " + decimal(random) + ")";
  }

  private static String deep(int layers) {
    var inner = "x";
    for (int i = 0; i < layers; i++) {
      inner = "relu(w" + i + "*" + inner + ")";
    }
    return "(y - " + inner + ")^2 in " + names(layers, i -> "w" + i) + " where x = 1, y = 1";
  }

  /// The sum of the squares of as many linear forms as there are variables, multiplied out by hand
  /// into its coefficients.
  private static String quadratic(int dimension) {
    var random = new Random(dimension);
    var forms = new int[dimension][dimension];
    for (var form : forms) {
      for (int i = 0; i < dimension; i++) {
        form[i] = random.nextInt(7) - 3;
      }
    }
    var terms =
        IntStream.range(0, dimension)
            .boxed()
            .flatMap(
                i ->
                    IntStream.rangeClosed(i, dimension - 1)
                        .mapToObj(
                            j -> {
                              int sum = i.equals(j) ? 1 : 0;
                              for (var form : forms) {
                                sum += (i.equals(j) ? 1 : 2) * form[i] * form[j];
                              }
                              return "(" + sum + ")*x" + i + "*x" + j;
                            }))
            .collect(Collectors.joining(" + "));
    return terms + " in " + names(dimension, i -> "x" + i);
  }
}
