package org.gongyue.dsl.probe;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.Settlement;

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

  /** What an item of a convention is known by: its number, else its name. */
  public static String id(Record item) {
    List<String> names = names(item);
    if (names.contains("id")) {
      return (String) value(item, "id");
    } else if (names.contains("name")) {
      return (String) value(item, "name");
    }
    if (item instanceof Settlement settlement) {
      return settlement.id();
    }
    if (item instanceof Responsibility responsibility) {
      return responsibility.role();
    }
    return item instanceof Fact fact ? fact.name() : item.toString();
  }

  /** The names of the components of a record, in order. */
  public static List<String> names(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /** The value of a component; null if that is nothing. */
  public static Object value(Record record, String name) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return value(record, component);
      }
    }
    throw new IllegalArgumentException(record.getClass() + " has no " + name);
  }

  static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** The same record with another value in one of its components. */
  public static <R extends Record> R with(R record, String name, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = components[i].getName().equals(name) ? value : value(record, components[i]);
    }
    try {
      @SuppressWarnings("unchecked") // the class of the record
      Class<R> type = (Class<R>) record.getClass();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
