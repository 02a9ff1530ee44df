package org.gongyue.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final List<String> KNOWN = List.of("助老服务", "助学服务", "高空抛物", "V-01", "V-10");

  private static List<String> nearest(String written) {
    return Likeness.nearest(written, KNOWN, 3, 20);
  }

  @Test
  void aPartOfANameMeansTheName() {
    assertEquals(List.of("助老服务"), nearest("助老"));
    assertEquals(List.of("高空抛物"), nearest("高空抛物品"));
  }

  @Test
  void theNearestComesFirst() {
    assertEquals(List.of("助学服务", "助老服务"), nearest("助学服务队"));
    assertEquals(List.of("V-01", "V-10"), nearest("V-011"));
  }

  @Test
  void whatIsAsUnlikeAsThisIsNotMeant() {
    assertEquals(List.of(), nearest("打太极"));
    assertEquals(List.of(), nearest("助".repeat(21)));
  }

  @Test
  void theDistanceIsHowManyLettersChange() {
    assertEquals(0, Likeness.distance("abc", "abc"));
    assertEquals(3, Likeness.distance("", "abc"));
    assertEquals(2, Likeness.distance("abcd", "axd"));
  }
}
