package org.gongyue.workbench.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param status of HTTP
 * @param type of the content
 * @param bytes the content
 * @param headers besides those that every answer has
 */
public record Answer(int status, String type, byte[] bytes, Map<String, String> headers) {

  /** Nothing here is kept by a browser. */
  private static final Map<String, String> FLEETING = Map.of("Cache-Control", "no-store");

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Whatever Jackson writes as JSON. */
  public static Answer json(Object value) {
    return json(200, value);
  }

  static Answer json(int status, Object value) {
    return new Answer(status, "application/json; charset=utf-8", Json.bytes(value), FLEETING);
  }

  /** A file that may change with the next request. */
  public static Answer file(String type, byte[] bytes) {
    return new Answer(200, type, bytes, FLEETING);
  }

  /** The same with one header more, or another value in it. */
  public Answer with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Answer(status, type, bytes, all);
  }
}
