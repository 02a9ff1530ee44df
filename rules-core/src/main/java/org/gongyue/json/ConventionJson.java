package org.gongyue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Span;
import org.gongyue.measure.Target;
import org.gongyue.measure.Term;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * Conventions as JSON, for digests and tools: the components of the records in their order, without
 * those that are null. Formulas are written in canonical text, so that layout does not show.
 */
final class ConventionJson {

  /** A tree of nodes and what writes trees would take a fifth of a second to load. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** The components of each record of the model: asking the JVM anew each time is slow. */
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.add(component.getAccessor());
          }
          return List.copyOf(accessors);
        }
      };

  private ConventionJson() {}

  static String write(Convention convention) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(convention, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text is always writable", e);
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof BigDecimal number) {
      out.writeNumber(Decimals.canonical(number));
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof Formula formula) {
      out.writeString(formula.expression().toString());
    } else if (value instanceof Target target && target.kind() == Target.Kind.SEVERAL) {
      write(target.parts(), out);
    } else if (value instanceof Record fields && !isText(fields)) {
      out.writeStartObject();
      for (Method component : COMPONENTS.get(fields.getClass())) {
        Object of = value(component, fields);
        if (of != null) {
          out.writeFieldName(component.getName());
          write(of, out);
        }
      }
      out.writeEndObject();
    } else {
      out.writeString(value.toString());
    }
  }

  /** What a convention writes in a word or two. */
  private static boolean isText(Record value) {
    return value instanceof Target
        || value instanceof Whose
        || value instanceof Window
        || value instanceof Term
        || value instanceof Span
        || value instanceof Range
        || value instanceof Recurrence;
  }

  private static Object value(Method component, Record fields) {
    try {
      return component.invoke(fields);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("records of the model are public", e);
    }
  }
}
