package dev.jensen.mutants;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.mutants.Places.Place;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Changes a value in one or two ways, drawn from a seed.
final class Mutator {
  private static final int MOST_TRIES = 200;
  private static final List<Mutation> MUTATIONS = List.of(Mutation.values());

  private final Random random;
  private final Pool pool;

  Mutator(Pool pool, long seed) {
    this.random = new Random(seed);
    this.pool = pool;
  }

  /// Differs from the root. Empty where what was drawn is no certificate at all.
  <T> Optional<T> mutant(Class<T> type, T root) {
    var places = Places.of(root, type);
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        var changed = once(root, places);
        if (changed.isPresent() && random.nextInt(4) == 0) {
          changed = once(changed.get(), Places.of(changed.get(), type));
        }
        if (changed.isPresent() && !changed.get().equals(root)) {
          return changed.map(type::cast);
        }
      } catch (IllegalArgumentException | ArithmeticException noSuchRecord) {
        // The constructors of expressions refuse it.
      }
    }
    return Optional.empty();
  }

  private Optional<Object> once(Object root, List<Place> places) {
    var mutation = Pool.pick(MUTATIONS, random);
    var place = Pool.pick(places, random);
    var fresh = mutation.change(place, pool, random);
    if (fresh.isEmpty() || fresh.get().equals(place.value())) {
      return Optional.empty();
    }
    // Changed throughout, statement and certificate still speak of the same.
    var throughout = random.nextInt(3) == 0 && isShared(place);
    return fresh.map(
        value ->
            throughout
                ? Places.exchanged(root, place.value(), value)
                : Places.replaced(root, place.path(), value));
  }

  private static boolean isShared(Place place) {
    return place.value() instanceof Expr || place.value() instanceof String;
  }
}
