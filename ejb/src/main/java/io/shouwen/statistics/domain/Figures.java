package io.shouwen.statistics.domain;

import java.util.EnumMap;
import java.util.Map;

/** A number for each {@link Figure}; a value that is added up. */
public final class Figures {
  private static final Figures NONE = new Figures(new EnumMap<>(Figure.class));

  /** Only what is not zero. */
  private final Map<Figure, Long> numbers;

  private Figures(Map<Figure, Long> numbers) {
    this.numbers = numbers;
  }

  /** Nothing was counted. */
  public static Figures none() {
    return NONE;
  }

  /** Of what is not named there is none. */
  public static Figures of(Map<Figure, Long> numbers) {
    Map<Figure, Long> some = new EnumMap<>(Figure.class);
    numbers.forEach((figure, number) -> some.put(figure, number));
    some.values().removeIf(number -> number == 0);
    return new Figures(some);
  }

  public long of(Figure figure) {
    return numbers.getOrDefault(figure, 0L);
  }

  /** Both together. */
  public Figures plus(Figures others) {
    Map<Figure, Long> sums = new EnumMap<>(numbers);
    others.numbers.forEach((figure, number) -> sums.merge(figure, number, Long::sum));
    return of(sums);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figures figures && numbers.equals(figures.numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  @Override
  public String toString() {
    return numbers.toString();
  }
}
