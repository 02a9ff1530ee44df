package org.gongyue.examples.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;

/** What the app answered. */
record Reply(HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(body(), e);
    }
  }

  /** The same, if it has this status. */
  Reply is(int status) {
    assertEquals(status, status(), this::toString);
    return this;
  }

  /** The same, if it is a decision with this status. */
  Reply decided(String status) {
    assertEquals(status, json().path("status").asText(), this::toString);
    return this;
  }

  /** The same, if it is a whole problem document of this kind that gives nothing away. */
  Reply problem(int status, String word) {
    is(status).isProblem();
    assertEquals("urn:gongyue:problem:" + word, json().path("type").asText(), this::toString);
    return this;
  }

  /** The same, if it is a whole problem document that gives nothing away. */
  Reply isProblem() {
    assertTrue(header("Content-Type").startsWith("application/problem+json"), this::toString);
    assertEquals(status(), json().path("status").asInt(), this::toString);
    for (String member : List.of("type", "title", "detail")) {
      assertFalse(json().path(member).asText().isBlank(), this::toString);
    }
    for (String secret : List.of("Exception", "\tat ", "org.", "java.", "SQL", "gy_")) {
      assertFalse(body().contains(secret), this::toString);
    }
    return this;
  }

  @Override
  public String toString() {
    return response.request().method() + " " + response.uri() + ": " + status() + " " + body();
  }
}
