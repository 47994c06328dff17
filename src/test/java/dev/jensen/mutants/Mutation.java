package dev.jensen.mutants;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.mutants.Places.Place;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A way of changing a value made of records. Works on the fields by their types, so a new rule
/// needs nothing here.
enum Mutation {
  NUMBER {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return switch (place.value()) {
        case Rational number -> Optional.of(otherNumber(number, random));
        case Integer number -> Optional.of(number + (random.nextBoolean() ? 1 : -1));
        default -> Optional.empty();
      };
    }
  },
  TRUTH {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return place.value() instanceof Boolean truth ? Optional.of(!truth) : Optional.empty();
    }
  },
  WORD {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return place.value() instanceof Enum<?> word
          ? Optional.of(Pool.pick(List.of(word.getDeclaringClass().getEnumConstants()), random))
          : Optional.empty();
    }
  },
  ATOM {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return place.value() instanceof Atom
          ? Optional.of(Pool.pick(List.copyOf(Atoms.all()), random))
          : Optional.empty();
    }
  },
  NAME {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      if (!(place.value() instanceof String)) {
        return Optional.empty();
      }
      return random.nextInt(4) == 0 ? Optional.of("z") : pool.any(String.class, random);
    }
  },
  LIST {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return place.value() instanceof List<?> list
          ? otherList(new ArrayList<>(list), Places.inner(place.type()), pool, random)
          : Optional.empty();
    }
  },
  MAP {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return place.value() instanceof Map<?, ?> map
          ? otherMap(Places.sorted(map), Places.inner(place.type()), pool, random)
          : Optional.empty();
    }
  },
  OPTION {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      if (!(place.value() instanceof Optional<?> option)) {
        return Optional.empty();
      }
      return option.isPresent()
          ? Optional.of(Optional.empty())
          : pool.any(Places.inner(place.type()), random).map(Optional::of);
    }
  },
  SIGN {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return switch (place.value()) {
        case Expr expr -> Optional.of(otherExpression(expr, random));
        case Constraint(var expr, var relation) ->
            Optional.of(new Constraint(expr.negate(), relation));
        default -> Optional.empty();
      };
    }
  },
  GRAFT {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      return place.path().isEmpty() || !(place.value() instanceof Record)
          ? Optional.empty()
          : pool.any(place.type(), random);
    }
  },
  KIND {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      var kinds = Pool.alternatives(place.type());
      return kinds.isEmpty()
          ? Optional.empty()
          : pool.recast(Pool.pick(kinds, random), place.value(), place.type(), random);
    }
  },
  PART {
    @Override
    Optional<Object> change(Place place, Pool pool, Random random) {
      if (Pool.alternatives(place.type()).isEmpty()) {
        return Optional.empty();
      }
      var parts =
          Places.of(place.value(), place.type()).stream()
              .filter(part -> !part.path().isEmpty() && part.type().equals(place.type()))
              .map(Place::value)
              .toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(Pool.pick(parts, random));
    }
  };

  /// What may stand at the place instead; empty where this mutation does not apply.
  abstract Optional<Object> change(Place place, Pool pool, Random random);

  private static Rational otherNumber(Rational number, Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> number.plus(Rational.ONE);
      case 1 -> number.minus(Rational.ONE);
      case 2 -> number.negate();
      case 3 -> Rational.ZERO;
      case 4 -> number.times(Rational.TWO);
      case 5 -> number.times(Rational.HALF);
      case 6 -> number.isZero() ? Rational.HALF : number.inverse();
      case 7 -> number.plus(Rational.of(1, 1000));
      default -> Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(4));
    };
  }

  private static Expr otherExpression(Expr expr, Random random) {
    return switch (random.nextInt(11)) {
      case 0 -> expr.negate();
      case 1 -> new Expr.Sum(List.of(expr, Expr.of(random.nextInt(7) - 3, 2)));
      case 2 -> new Expr.Product(List.of(expr, Expr.of(random.nextInt(7) - 3, 2)));
      case 3 -> new Expr.Power(expr, Expr.of(random.nextInt(6) - 2, 1 + random.nextInt(2)));
      case 4 -> new Expr.Application(Pool.pick(ONE_ARGUMENT, random), List.of(expr));
      case 5 -> new Expr.Sum(List.of(expr, expr));
      case 6 -> new Expr.Sum(List.of(expr, expr.negate()));
      case 7 -> new Expr.Product(List.of(expr, Expr.of(0)));
      case 8 -> new Expr.Product(List.of(expr, new Expr.Power(expr, Expr.of(-1))));
      case 9 -> new Expr.Application(Pool.pick(TWO_ARGUMENTS, random), besideZero(expr, random));
      default -> new Expr.Product(List.of(expr, expr));
    };
  }

  private static List<Expr> besideZero(Expr expr, Random random) {
    var zero = Expr.of(0);
    return random.nextBoolean() ? List.of(zero, expr) : List.of(expr, zero);
  }

  private static final List<Atom> ONE_ARGUMENT = ofArity(1);
  private static final List<Atom> TWO_ARGUMENTS = ofArity(2);

  private static List<Atom> ofArity(int n) {
    return Atoms.all().stream()
        .filter(a -> a.minimumArity() <= n && a.maximumArity() >= n)
        .toList();
  }

  private static Optional<Object> otherList(
      List<Object> list, Type type, Pool pool, Random random) {
    int size = list.size();
    switch (random.nextInt(5)) {
      case 0 -> Collections.reverse(list);
      case 1 -> pool.any(type, random).ifPresent(list::add);
      case 2 -> {
        if (size > 1) {
          Collections.swap(list, random.nextInt(size), random.nextInt(size));
        }
      }
      case 3 -> {
        if (size > 0) {
          list.add(random.nextInt(size + 1), Pool.pick(list, random));
        }
      }
      default -> {
        if (size > 0) {
          list.remove(random.nextInt(size));
        }
      }
    }
    return Optional.of(list);
  }

  private static Optional<Object> otherMap(
      Map<Object, Object> map, Type type, Pool pool, Random random) {
    var names = List.copyOf(map.keySet());
    var changed = new LinkedHashMap<>(map);
    var name = pool.any(String.class, random).orElse("z");
    if (names.isEmpty() || random.nextInt(4) == 0) {
      pool.any(type, random).ifPresent(value -> changed.put(name, value));
      return Optional.of(changed);
    }
    var one = Pool.pick(names, random);
    var other = Pool.pick(names, random);
    switch (random.nextInt(3)) {
      case 0 -> changed.remove(one);
      case 1 -> changed.putAll(Map.of(name, changed.remove(one)));
      default -> {
        var value = changed.get(one);
        changed.putAll(Map.of(one, changed.get(other)));
        changed.putAll(Map.of(other, value));
      }
    }
    return Optional.of(changed);
  }
}
