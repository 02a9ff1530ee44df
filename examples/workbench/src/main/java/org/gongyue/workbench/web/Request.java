package org.gongyue.workbench.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was asked, after the guard let it pass. */
public final class Request {

  private final Target target;
  private final Locale locale;
  private final String page;
  private final byte[] bytes;
  private ObjectNode body;

  /**
   * @param page which page asks, as it calls itself; empty if it does not say
   */
  Request(Target target, Locale locale, String page, byte[] bytes) {
    this.target = target;
    this.locale = locale;
    this.page = page;
    this.bytes = bytes;
  }

  /** In which language to answer. */
  public Locale locale() {
    return locale;
  }

  /** Which page of the browser asks, by the header {@code X-Gongyue-Page}; empty if unknown. */
  public String page() {
    return page;
  }

  /** The path as it was sent, such as {@code /api/jobs/7}. */
  public String path() {
    return target.path();
  }

  /** What follows the beginning of the path that the route is for. */
  public String after(String prefix) {
    return target.path().substring(prefix.length());
  }

  /** A parameter of the query. */
  public String parameter(String name) {
    return optionalParameter(name).orElseThrow(() -> Problem.of(Refusal.BAD_PARAMETER, name));
  }

  /** A parameter of the query, if it is there. */
  public Optional<String> optionalParameter(String name) {
    return Optional.ofNullable(target.parameters().get(name));
  }

  /** The JSON that was sent. */
  public ObjectNode body() {
    if (body == null) {
      body = Json.object(bytes);
    }
    return body;
  }

  /** A text of the body. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> Problem.of(Refusal.BAD_FIELD, name));
  }

  /** A text of the body, if it is there and not null. */
  public Optional<String> optionalText(String name) {
    JsonNode value = body().get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    } else if (!value.isTextual()) {
      throw Problem.of(Refusal.BAD_FIELD, name);
    }
    return Optional.of(value.textValue());
  }

  /** A whole number of the body, not below zero. */
  public int number(String name) {
    JsonNode value = body().get(name);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
      throw Problem.of(Refusal.BAD_FIELD, name);
    } else if (value.intValue() < 0) {
      throw Problem.of(Refusal.BAD_FIELD, name);
    }
    return value.intValue();
  }

  /** Texts by name, such as {@code open}: what is typed and not saved, by path. */
  public Map<String, String> texts(String name) {
    JsonNode value = body().get(name);
    Map<String, String> texts = new LinkedHashMap<>();
    if (value == null || value.isNull()) {
      return texts;
    } else if (!value.isObject()) {
      throw Problem.of(Refusal.BAD_FIELD, name);
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      if (!entry.getValue().isTextual()) {
        throw Problem.of(Refusal.BAD_FIELD, name);
      }
      texts.put(entry.getKey(), entry.getValue().textValue());
    }
    return texts;
  }
}
