package org.gongyue.dsl.probe;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds all things of a kind in a part of a convention, which is made of records and lists. */
public final class Inside {

  private Inside() {}

  /**
   * The things of a kind, in the order in which they stand there; the part itself if it is one.
   *
   * @param part a record or a list; null for nothing
   */
  public static <T> List<T> of(Object part, Class<T> kind) {
    List<T> found = new ArrayList<>();
    collect(part, kind, found);
    return found;
  }

  private static <T> void collect(Object part, Class<T> kind, List<T> found) {
    if (kind.isInstance(part)) {
      found.add(kind.cast(part));
    }
    if (part instanceof Collection<?> list) {
      list.forEach(item -> collect(item, kind, found));
    } else if (part instanceof Record record) {
      parts(record).forEach(value -> collect(value, kind, found));
    }
  }

  /** The values of a record, in order; some may be null. */
  public static List<Object> parts(Record record) {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      parts.add(value(record, component));
    }
    return parts;
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
