package org.gongyue.dsl.everykey;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a convention holds, down to its last part: which components of its records are ever set,
 * which constants of its enums and which kinds of its sealed types occur.
 */
final class Holdings {

  private static final String OURS = "org.gongyue.";

  private final Set<String> possible = new TreeSet<>();
  private final Set<String> found = new TreeSet<>();
  private final Map<Class<?>, Boolean> seen = new HashMap<>();

  private Holdings() {}

  static Holdings of(Object whole) {
    Holdings holdings = new Holdings();
    holdings.look(whole);
    return holdings;
  }

  /** What it could hold and does not. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(possible);
    missing.removeAll(found);
    return missing;
  }

  private void look(Object part) {
    if (part instanceof Optional<?> optional) {
      optional.ifPresent(this::look);
    } else if (part instanceof Collection<?> parts) {
      parts.forEach(this::look);
    } else if (part instanceof Map<?, ?> map) {
      map.keySet().forEach(this::look);
      map.values().forEach(this::look);
    } else if (part instanceof Enum<?> constant && isOurs(constant.getDeclaringClass())) {
      Class<?> type = constant.getDeclaringClass();
      Arrays.stream(type.getEnumConstants()).forEach(one -> possible.add(name(type) + " " + one));
      found.add(name(type) + " " + constant);
    } else if (part != null && part.getClass().isRecord() && isOurs(part.getClass())) {
      record(part);
    }
  }

  private void record(Object record) {
    Class<?> type = record.getClass();
    if (seen.put(type, true) == null) {
      for (Class<?> sealed : type.getInterfaces()) {
        if (sealed.isSealed()) {
          Arrays.stream(sealed.getPermittedSubclasses()).forEach(kind -> possible.add(name(kind)));
        }
      }
    }
    found.add(name(type));
    for (RecordComponent component : type.getRecordComponents()) {
      String name = name(type) + "." + component.getName();
      possible.add(name);
      Object value = value(component, record);
      if (isSet(value)) {
        found.add(name);
        look(value);
      }
    }
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSet(Object value) {
    return value != null
        && !Boolean.FALSE.equals(value)
        && !(value instanceof Collection<?> parts && parts.isEmpty())
        && !(value instanceof Map<?, ?> map && map.isEmpty());
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(OURS);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
