package org.gongyue.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.measure.WorkingDays;

/**
 * The {@link RuleBooks} of many communities in one process, which can be replaced while they are
 * used. What conventions have in common, such as the rules that they inherit from one base, is kept
 * once: ten thousand communities that change a few rules each take little more than their changes.
 * It is known as long as a convention has it, and forgotten with the last that does.
 *
 * <pre>{@code
 * RuleLibrary library = new RuleLibrary();
 * library.put(RuleBooks.of(library.compile(convention)));
 * RuleBooks rules = library.rules("wuxing/sanbao-jie").orElseThrow();
 * }</pre>
 *
 * <p>Safe for use by many threads. Readers never wait, and see all of a change or nothing of it.
 * Who began with a {@link RuleBooks} may finish with it, for it never changes: take it once for
 * each piece of work, so that all of it is decided by the same rules. A convention that cannot be
 * compiled changes nothing, for it fails before anything is put.
 */
public final class RuleLibrary {

  private final Pool pool = Pool.ofMany();

  private volatile Served served = Served.EMPTY;

  /**
   * Compiles a convention, which decides as it would by {@link RuleBook#compile}.
   *
   * @throws IllegalArgumentException if the convention is not consistent
   */
  public RuleBook compile(Convention convention) {
    return compile(convention, WorkingDays.ofChina());
  }

  /**
   * Compiles a convention of which working days are counted by another table.
   *
   * @throws IllegalArgumentException if the convention is not consistent
   */
  public RuleBook compile(Convention convention, WorkingDays calendar) {
    return RuleBook.compile(Model.shared(convention, pool), Judgement.OWN, calendar, pool);
  }

  /** The rules of a community; empty if there is none with this id. Never waits. */
  public Optional<RuleBooks> rules(String community) {
    return Optional.ofNullable(served.rules(community));
  }

  /** All communities at one moment, by id. Never waits; never changes. */
  public SortedMap<String, RuleBooks> all() {
    return served.all();
  }

  /** Serves a community by these rules from now on, whether there was one with its id or not. */
  public void put(RuleBooks rules) {
    put(List.of(rules));
  }

  /** Serves several communities by these rules, all of them from one moment on. */
  public synchronized void put(Collection<RuleBooks> rules) {
    served = served.with(rules);
  }

  /** Serves a community no more; false if it was not served. */
  public synchronized boolean remove(String community) {
    SortedMap<String, RuleBooks> left = new TreeMap<>(served.all());
    boolean was = left.remove(community) != null;
    served = was ? Served.of(left.values()) : served;
    return was;
  }

  /** Serves these communities and no others, all of them from one moment on. */
  public synchronized void replaceAll(Collection<RuleBooks> rules) {
    served = Served.of(rules);
  }

  /** What readers see at one moment. */
  private static final class Served {

    static final Served EMPTY = new Served(Map.of(), new RuleBooks[0]);

    /** Where each community stands; one map for all of the same communities. */
    private final Map<String, Integer> places;

    private final RuleBooks[] books;

    /** Sorted when somebody first asks. */
    private SortedMap<String, RuleBooks> all;

    private Served(Map<String, Integer> places, RuleBooks[] books) {
      this.places = places;
      this.books = books;
    }

    static Served of(Collection<RuleBooks> rules) {
      SortedMap<String, RuleBooks> sorted = new TreeMap<>();
      rules.forEach(one -> sorted.put(one.community(), one));
      Map<String, Integer> places = new HashMap<>();
      sorted.keySet().forEach(id -> places.put(id, places.size()));
      return new Served(Map.copyOf(places), sorted.values().toArray(RuleBooks[]::new));
    }

    RuleBooks rules(String community) {
      Integer place = places.get(community);
      return place == null ? null : books[place];
    }

    /** Where no community is new, this costs no more than to copy the books. */
    Served with(Collection<RuleBooks> rules) {
      RuleBooks[] changed = books.clone();
      for (RuleBooks one : rules) {
        Integer place = places.get(one.community());
        if (place == null) {
          return of(Stream.concat(Arrays.stream(books), rules.stream()).toList());
        }
        changed[place] = one;
      }
      return new Served(places, changed);
    }

    synchronized SortedMap<String, RuleBooks> all() {
      if (all == null) {
        SortedMap<String, RuleBooks> sorted = new TreeMap<>();
        for (RuleBooks one : books) {
          sorted.put(one.community(), one);
        }
        all = Collections.unmodifiableSortedMap(sorted);
      }
      return all;
    }
  }
}
