package io.shouwen.it.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way again for the same seed and number of the input. */
final class Chance {
  private static final long APART = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  Chance(long seed, long input) {
    random = new SplittableRandom(seed ^ (input * APART));
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
