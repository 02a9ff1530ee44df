package org.gongyue.dsl.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.vocabulary.Descriptions;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/**
 * The JSON Schema (2020-12) of the files, as maps and lists. Each key is there in both languages;
 * what only a reader of all files can know, such as whether a category exists or whether a base has
 * what is not written here, is for {@code check}.
 */
public final class Schema {

  private final Descriptions descriptions;
  private final Set<Shape> used = new LinkedHashSet<>();
  private final Values values = new Values(this::reference);

  private Schema(Locale locale) {
    this.descriptions = new Descriptions(locale);
  }

  /** The schema of one file. */
  public static Map<String, Object> of(Document document, Locale locale) {
    Schema schema = new Schema(locale);
    return schema.whole(schema.reference(document.shape()));
  }

  /** The schema of suites of worked examples. */
  public static Map<String, Object> ofSuites(Locale locale) {
    Schema schema = new Schema(locale);
    return schema.whole(schema.reference(Shape.SUITE));
  }

  /** The schema of any of the files. */
  public static Map<String, Object> ofAll(Locale locale) {
    Schema schema = new Schema(locale);
    return schema.whole(
        Map.of(
            "anyOf",
            Arrays.stream(Document.values())
                .map(document -> schema.reference(document.shape()))
                .toList()));
  }

  private Map<String, Object> whole(Map<String, Object> root) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.putAll(root);
    // Describing a mapping may name others, which are then described in their turn.
    Map<String, Object> described = new LinkedHashMap<>();
    while (described.size() < used.size()) {
      for (Shape shape : List.copyOf(used)) {
        if (!described.containsKey(name(shape))) {
          described.put(name(shape), mapping(shape));
        }
      }
    }
    schema.put("$defs", described);
    return schema;
  }

  private Map<String, Object> reference(Shape shape) {
    used.add(shape);
    return Map.of("$ref", "#/$defs/" + name(shape));
  }

  /** {@code WIDE_LIMIT} is {@code wideLimit}. */
  private static String name(Shape shape) {
    StringBuilder name = new StringBuilder();
    for (String word : shape.name().split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word.toLowerCase(Locale.ROOT)
              : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private Map<String, Object> mapping(Shape shape) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    mapping.put("description", descriptions.of(shape));
    Form beside = Forms.beside(shape);
    mapping.putAll(beside == null ? Values.closed() : values.of(beside));
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Key key : shape.keys()) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("description", descriptions.of(shape, key));
      Form form = Forms.of(shape, key);
      value.putAll(form == null ? Map.of() : values.of(form));
      properties.put(key.chinese(), value);
      properties.put(key.english(), value);
      if (shape.alwaysRequires(key)) {
        required.add(Map.of("anyOf", List.of(required(key.chinese()), required(key.english()))));
      }
    }
    mapping.put("properties", properties);
    if (!required.isEmpty()) {
      mapping.put("allOf", required);
    }
    return mapping;
  }

  private static Map<String, Object> required(String word) {
    return Map.of("required", List.of(word));
  }
}
