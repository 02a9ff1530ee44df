package org.gongyue.workbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongyue.workbench.Running;
import org.gongyue.workbench.Running.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent is answered or refused; nothing fails, and nothing is told of the inside. */
final class FuzzTest {

  private static final int REQUESTS = Integer.getInteger("requests", 200);
  private static final String STREET = "wuxing/street";
  private static final String CATALOGUE = STREET + "/redemption.yaml";

  /** Endpoints with their fields. */
  private static final List<String> ENDPOINTS =
      List.of(
          "PUT /api/file path text base tab",
          "PUT /api/draft path text base tab",
          "POST /api/try community open events event",
          "POST /api/try/shape community open",
          "POST /api/compare community open log against path",
          "POST /api/preview community open log period account",
          "POST /api/scaffold template path name id",
          "POST /api/check community open",
          "POST /api/complete community path open at",
          "POST /api/hover community path open at",
          "POST /api/form community path open rule",
          "POST /api/form/change community path open rule key value",
          "POST /api/form/add community path open section id",
          "POST /api/form/remove community path open rule");

  private static final List<Object> ODD =
      Arrays.asList(
          null,
          true,
          -1,
          1.5,
          99_999_999_999L,
          "",
          "..",
          "\u0000",
          "a".repeat(5_000),
          "正面",
          "V-01",
          "absent",
          "starter",
          "2024-Q1",
          List.of(),
          List.of(1),
          Map.of("a", 1),
          Map.of("id", "E-1", "type", "observation"),
          List.of(Map.of("id", "E-1", "type", "reversal", "of", "E-1", "at", "2024-01-01")));

  @TempDir Path folder;

  @Test
  void nothingFails() throws Exception {
    Random random = new Random(8);
    try (Running running = Running.over(folder, STREET)) {
      String text = Files.readString(folder.resolve(CATALOGUE));
      for (int i = 0; i < REQUESTS; i++) {
        String[] endpoint = ENDPOINTS.get(random.nextInt(ENDPOINTS.size())).split(" ", -1);
        List<Object> body = new ArrayList<>();
        for (int field = 2; field < endpoint.length; field++) {
          body.add(endpoint[field]);
          body.add(value(endpoint[field], text, random));
        }
        Object[] all = body.toArray();
        Reply reply =
            endpoint[0].equals("PUT")
                ? running.put(endpoint[1], all)
                : running.post(endpoint[1], all);
        String told = endpoint[1] + " " + body + " → " + reply.body();
        assertTrue(reply.status() < 500, told);
        assertFalse(reply.body().contains("Exception"), told);
        assertFalse(reply.body().contains(folder.toString()), told);
      }
      assertEquals("", running.log());
    }
  }

  private static Object value(String field, String text, Random random) {
    if (random.nextInt(5) == 0) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    return switch (field) {
      case "community" -> STREET;
      case "path" -> CATALOGUE;
      case "at" -> random.nextInt(text.length());
      case "open" -> Map.of(CATALOGUE, spoilt(text, random));
      default -> ODD.get(random.nextInt(ODD.size()));
    };
  }

  /** A part of the text twice, or left out, with something in between. */
  private static String spoilt(String text, Random random) {
    List<String> between = List.of("", "x", "\u0000", ": ", "- ", "{", "\"", "\u202e", "#");
    return text.substring(0, random.nextInt(text.length()))
        + between.get(random.nextInt(between.size()))
        + text.substring(random.nextInt(text.length()));
  }
}
