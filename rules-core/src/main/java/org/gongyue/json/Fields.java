package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.json.JsonException.Expected;
import org.gongyue.measure.Decimals;

/** The fields of one JSON object, read strictly and by name. */
public final class Fields {

  private final ObjectNode object;
  private final String path;
  private final Set<String> read = new HashSet<>();

  private Fields(ObjectNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * The fields of an object.
   *
   * @param path where it stands, for what is said of errors; empty for the whole
   */
  public static Fields of(JsonNode node, String path) throws JsonException {
    if (node instanceof ObjectNode object) {
      return new Fields(object, path);
    }
    throw JsonException.invalid(path, Expected.OBJECT, shown(node));
  }

  /** Whether there is a field and it is not null. */
  public boolean has(String name) {
    JsonNode node = node(name);
    return node != null && !node.isNull();
  }

  /** The field as it is; null if it is missing or null. */
  JsonNode optional(String name) {
    return has(name) ? node(name) : null;
  }

  private JsonNode node(String name) {
    read.add(name);
    return object.get(name);
  }

  /** The field as it is. */
  public JsonNode required(String name) throws JsonException {
    JsonNode node = optional(name);
    if (node == null) {
      throw JsonException.missing(at(name));
    }
    return node;
  }

  /** A text that is not blank. */
  public String text(String name) throws JsonException {
    return text(required(name), at(name));
  }

  /** A text that is not blank; null if it is missing. */
  public String optionalText(String name) throws JsonException {
    return has(name) ? text(name) : null;
  }

  static String text(JsonNode node, String path) throws JsonException {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw JsonException.invalid(path, Expected.TEXT, shown(node));
    }
    return node.textValue();
  }

  BigDecimal number(String name) throws JsonException {
    return number(required(name), at(name));
  }

  static BigDecimal number(JsonNode node, String path) throws JsonException {
    if (!node.isNumber()) {
      throw JsonException.invalid(path, Expected.NUMBER, shown(node));
    }
    BigDecimal number = node.decimalValue();
    if (!Decimals.isReasonable(number)) {
      throw JsonException.invalid(path, Expected.NUMBER_IN_BOUNDS, shown(node));
    }
    return Decimals.canonical(number);
  }

  /** A whole number. */
  public long whole(String name) throws JsonException {
    return whole(required(name), at(name));
  }

  static long whole(JsonNode node, String path) throws JsonException {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw JsonException.invalid(path, Expected.WHOLE_NUMBER, shown(node));
    }
    return node.longValue();
  }

  boolean flag(String name) throws JsonException {
    JsonNode node = required(name);
    if (!node.isBoolean()) {
      throw JsonException.invalid(at(name), Expected.BOOLEAN, shown(node));
    }
    return node.booleanValue();
  }

  LocalDate date(String name) throws JsonException {
    return date(required(name), at(name));
  }

  LocalDate optionalDate(String name) throws JsonException {
    return has(name) ? date(name) : null;
  }

  static LocalDate date(JsonNode node, String path) throws JsonException {
    try {
      return LocalDate.parse(text(node, path));
    } catch (DateTimeException e) {
      throw JsonException.invalid(path, Expected.DATE, shown(node));
    }
  }

  /** A time of the years 1900 to 9999. */
  public OffsetDateTime time(String name) throws JsonException {
    String text = text(name);
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= 1900 && time.getYear() <= 9999) {
        return time;
      }
    } catch (DateTimeException e) {
      // falls through: not a time
    }
    throw JsonException.invalid(at(name), Expected.TIME, text);
  }

  /** An object. */
  public Fields object(String name) throws JsonException {
    return of(required(name), at(name));
  }

  List<JsonNode> list(String name) throws JsonException {
    JsonNode node = required(name);
    if (!node.isArray()) {
      throw JsonException.invalid(at(name), Expected.LIST, shown(node));
    }
    List<JsonNode> items = new ArrayList<>();
    node.forEach(items::add);
    return items;
  }

  /** The elements of a list of objects. */
  public List<Fields> objects(String name) throws JsonException {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode node : list(name)) {
      objects.add(of(node, at(name) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** The elements of a list of objects; none if the field is missing. */
  List<Fields> optionalObjects(String name) throws JsonException {
    return has(name) ? objects(name) : List.of();
  }

  /** The elements of a list of texts; none if the field is missing. */
  public List<String> texts(String name) throws JsonException {
    List<String> texts = new ArrayList<>();
    if (has(name)) {
      for (JsonNode node : list(name)) {
        texts.add(text(node, at(name) + "[" + texts.size() + "]"));
      }
    }
    return texts;
  }

  /** The names and values of the object; they count as read. */
  public List<Map.Entry<String, JsonNode>> entries() {
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
    entries.forEach(entry -> read.add(entry.getKey()));
    return entries;
  }

  /** Fails if there is a field that was not asked for. */
  public void end() throws JsonException {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!read.contains(field.getKey())) {
        throw JsonException.unknown(at(field.getKey()));
      }
    }
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static String shown(JsonNode node) {
    // Not the digits: 1e999999999 is ten characters and a gigabyte of them.
    String text = node.isNumber() ? "…" : node.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
