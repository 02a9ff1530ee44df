package org.gongyue.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongyue.convention.Convention;

/**
 * Puts together anew what a convention is made of, so that what is equal in it and in others is
 * there once. The records of the model say all that they are by their components.
 */
final class Model {

  /** How the records of a class are taken apart and put together. */
  private record Form(Constructor<?> constructor, List<Method> components) {

    static Form of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      List<Method> accessors = new ArrayList<>();
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        accessors.add(components[i].getAccessor());
      }
      try {
        return new Form(type.getDeclaredConstructor(types), List.copyOf(accessors));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has it", e);
      }
    }
  }

  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return Form.of(type);
        }
      };

  private final Pool pool;

  private Model(Pool pool) {
    this.pool = pool;
  }

  /** An equal convention of which the parts are those of the pool. */
  static Convention shared(Convention convention, Pool pool) {
    Model model = new Model(pool);
    return (Convention) rebuilt(convention, model::item);
  }

  /** An article, behaviour, reward …: known as long as it is used. */
  private Object item(Object value) {
    if (value instanceof List<?> list) {
      return each(list, this::item);
    } else if (value instanceof Record item) {
      Record known = pool.inUse(item);
      return known != null ? known : pool.large(rebuilt(item, this::part));
    }
    return part(value);
  }

  /** What is within. */
  private Object part(Object value) {
    if (value == null || value instanceof Enum<?>) {
      return value;
    }
    Object known = pool.recent(value);
    if (known != null) {
      return known;
    } else if (value instanceof List<?> list) {
      return pool.small(each(list, this::part));
    } else if (value instanceof Record fields) {
      return pool.small(rebuilt(fields, this::part));
    }
    return pool.small(value);
  }

  private static List<?> each(List<?> list, UnaryOperator<Object> share) {
    List<Object> shared = new ArrayList<>(list.size());
    list.forEach(one -> shared.add(share.apply(one)));
    return List.copyOf(shared);
  }

  private static Record rebuilt(Record from, UnaryOperator<Object> share) {
    Form form = FORMS.get(from.getClass());
    Object[] values = new Object[form.components().size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = share.apply(form.components().get(i).invoke(from));
      }
      return (Record) form.constructor().newInstance(values);
    } catch (IllegalAccessException | InstantiationException | InvocationTargetException e) {
      throw new IllegalStateException("records of the model are public", e);
    }
  }
}
