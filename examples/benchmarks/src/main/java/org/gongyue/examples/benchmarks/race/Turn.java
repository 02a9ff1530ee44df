package org.gongyue.examples.benchmarks.race;

/**
 * What one replay took, for each event.
 *
 * @param processor nanoseconds of processor time of the thread that scored
 * @param elapsed nanoseconds from beginning to end
 * @param bytes what that thread allocated
 */
public record Turn(double processor, double elapsed, double bytes) {

  /** What {@link #toString} wrote. */
  static Turn parse(String line) {
    String[] parts = line.split(" ", 3);
    return new Turn(
        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }

  @Override
  public String toString() {
    return processor + " " + elapsed + " " + bytes;
  }
}
