package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
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

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The components of each record of the model: asking the JVM anew each time is slow. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private ConventionJson() {}

  static JsonNode write(Convention convention) {
    return node(convention);
  }

  private static JsonNode node(Object value) {
    if (value instanceof BigDecimal number) {
      return NODES.numberNode(Decimals.canonical(number));
    } else if (value instanceof Number number) {
      return NODES.numberNode(number.longValue());
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(item -> array.add(node(item)));
      return array;
    } else if (value instanceof Formula formula) {
      return NODES.textNode(formula.expression().toString());
    } else if (value instanceof Target target && target.kind() == Target.Kind.SEVERAL) {
      return node(target.parts());
    } else if (value instanceof Target
        || value instanceof Whose
        || value instanceof Window
        || value instanceof Term
        || value instanceof Span
        || value instanceof Range
        || value instanceof Recurrence) {
      return NODES.textNode(value.toString());
    } else if (value instanceof Record fields) {
      return object(fields);
    }
    return NODES.textNode(value.toString());
  }

  private static ObjectNode object(Record fields) {
    ObjectNode object = NODES.objectNode();
    for (RecordComponent component : COMPONENTS.get(fields.getClass())) {
      try {
        Object value = component.getAccessor().invoke(fields);
        if (value != null) {
          object.set(component.getName(), node(value));
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("records of the model are public", e);
      }
    }
    return object;
  }
}
