package io.shouwen.shared;

/**
 * Which page of a list is wanted.
 *
 * @param number from 1
 * @param size rows on a page, 1 to 200
 */
public record PageRequest(int number, int size) {
  /** What a work list shows at a glance. */
  public static final int ROWS = 25;

  /**
   * Brings a number or size out of range back into it, for both come from addresses that people
   * type.
   */
  public PageRequest {
    number = Math.max(1, Math.min(number, 100_000));
    size = Math.max(1, Math.min(size, 200));
  }

  public static PageRequest first() {
    return new PageRequest(1, ROWS);
  }

  public static PageRequest of(int number) {
    return new PageRequest(number, ROWS);
  }

  public int offset() {
    return (number - 1) * size;
  }
}
