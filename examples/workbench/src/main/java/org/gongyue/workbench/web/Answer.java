package org.gongyue.workbench.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back. */
public final class Answer {

  /** Nothing here is kept by a browser. */
  private static final Map<String, String> FLEETING = Map.of("Cache-Control", "no-store");

  private final int status;
  private final String type;
  private final byte[] bytes;
  private final Map<String, String> headers;

  private Answer(int status, String type, byte[] bytes, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.bytes = bytes;
    this.headers = headers;
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

  /** A published page, for a frame with a sandbox: it can do nothing but show itself. */
  public static Answer preview(byte[] bytes) {
    return file("text/html; charset=utf-8", bytes)
        .with("Content-Security-Policy", Policy.PREVIEW)
        .with("X-Frame-Options", "SAMEORIGIN");
  }

  /** The same with one header more, or another value in it. */
  public Answer with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Answer(status, type, bytes, all);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  Map<String, String> headers() {
    return headers;
  }
}
