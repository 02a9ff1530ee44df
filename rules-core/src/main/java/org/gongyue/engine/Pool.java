package org.gongyue.engine;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongyue.expression.Formula;

/**
 * Keeps equal values once, for conventions of which many say much the same. All that goes through
 * it is immutable and equal only to what cannot be told from it, so that it does not matter whose
 * instance one gets.
 *
 * <p>What a convention is made of, such as behaviours and what they were compiled to, is known as
 * long as somebody uses it and no longer. Of the small parts within, such as numbers and formulas,
 * just those that came by lately are known: they are too many to keep a note of each, and most are
 * kept once with what they are part of. Thread-safe.
 */
final class Pool {

  private static final int FIRST_SIZE = 256;

  /** Small parts by their hash; what comes by takes the place of what was there. */
  private final Object[] recent;

  /** The others: open addressing, at most half full, collected values included. Null for none. */
  private Held[] held;

  private int used;

  private Pool(int size, Held[] held) {
    this.recent = new Object[size];
    this.held = held;
  }

  /** For one convention: within it small parts are equal, while it has no item twice. */
  static Pool ofOne() {
    return new Pool(1 << 10, null);
  }

  /** For many. */
  static Pool ofMany() {
    return new Pool(1 << 14, new Held[FIRST_SIZE]);
  }

  private static final class Held extends WeakReference<Object> {
    private final int hash;

    Held(Object value, int hash) {
      super(value);
      this.hash = hash;
    }

    static boolean isUsed(Held one) {
      return one != null && one.get() != null;
    }
  }

  /** The closures of a formula. */
  CompiledFormula formula(Formula formula, List<String> names) {
    if (held == null) {
      return CompiledFormula.of(formula, names);
    }
    int hash = spread(formula.text().hashCode());
    if (recent[hash & (recent.length - 1)] instanceof CompiledFormula known
        && known.formula().equals(formula)
        && names.equals(known.names())) {
      return known;
    }
    CompiledFormula fresh = CompiledFormula.of(formula, names);
    recent[hash & (recent.length - 1)] = fresh;
    return fresh;
  }

  /** A set of one id. */
  Set<String> only(String id) {
    return small(Set.of(id));
  }

  /**
   * A small part. Racing threads may each keep their own, which wastes but does no harm: what they
   * read without a lock has final fields only.
   */
  <T> T small(T value) {
    if (held == null && value instanceof Record) {
      return value; // to compare them costs more than the few that are said twice
    }
    T known = recent(value);
    if (known == null) {
      recent[place(value)] = value;
    }
    return known == null ? value : known;
  }

  /** The small part equal to a value, if it came by lately; else null. */
  @SuppressWarnings("unchecked") // what is equal is of one class, or an immutable list or set
  <T> T recent(T value) {
    Object known = recent[place(value)];
    return value.equals(known) ? (T) known : null;
  }

  private int place(Object value) {
    return spread(value.hashCode()) & (recent.length - 1);
  }

  /** The part equal to a value: one that is in use, else the value itself from now on. */
  synchronized <T> T large(T value) {
    if (held == null) {
      return value;
    }
    int hash = spread(value.hashCode());
    T known = find(value, hash);
    if (known != null) {
      return known;
    }
    add(new Held(value, hash));
    if (used * 2 > held.length) {
      grow();
    }
    return value;
  }

  /** The part in use that is equal to a value; null if there is none. */
  synchronized <T> T inUse(T value) {
    return find(value, spread(value.hashCode()));
  }

  @SuppressWarnings("unchecked") // what is equal is of one class
  private <T> T find(T value, int hash) {
    int place = hash & (held.length - 1);
    while (held[place] != null) {
      Object known = held[place].hash == hash ? held[place].get() : null;
      if (value.equals(known)) {
        return (T) known;
      }
      place = (place + 1) & (held.length - 1);
    }
    return null;
  }

  private void add(Held one) {
    int place = one.hash & (held.length - 1);
    while (held[place] != null) {
      place = (place + 1) & (held.length - 1);
    }
    held[place] = one;
    used++;
  }

  /** Forgets what was collected, and makes room if that is not enough. */
  private void grow() {
    Held[] old = held;
    long live = Arrays.stream(old).filter(Held::isUsed).count();
    int size = FIRST_SIZE;
    while (size < live * 4) {
      size *= 2;
    }
    held = new Held[size];
    used = 0;
    Arrays.stream(old).filter(Held::isUsed).forEach(this::add);
  }

  /** Mixes the bits, of which the lowest choose the place. */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
