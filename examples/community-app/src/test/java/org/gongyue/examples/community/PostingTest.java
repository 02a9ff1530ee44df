package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.RECORDER;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What users do in a day. */
final class PostingTest {

  private static Running app;

  private final String home = Told.household();

  @BeforeAll
  static void start() throws IOException {
    app = Running.shared();
  }

  private String id(String name) {
    return name + "-" + home;
  }

  private int balance(String day) {
    return app.get(SANBAO + "/accounts/" + home + "?asOf=" + day, AUDITOR)
        .is(200)
        .json()
        .at("/balances/积分/balance")
        .asInt();
  }

  private Reply visit(String name, String day) {
    return app.post(SANBAO + "/events", VERIFIER, Told.verified(Told.visit(id(name), home, day)));
  }

  private void earnNine() {
    visit("探访1", "2024-03-01").is(201).decided("POSTED");
    visit("探访2", "2024-03-08").is(201);
    visit("探访3", "2024-03-15").is(201);
  }

  @Test
  void aRecordWaitsUntilSomebodyVouchesForItAndIsPostedOnce() {
    String visit = Told.visit(id("E"), home, "2024-03-01");
    app.post(SANBAO + "/events", RECORDER, visit).is(200).decided("PENDING");
    assertEquals(0, balance("2024-03-01"));

    Reply posted = app.post(SANBAO + "/events", VERIFIER, Told.verified(visit));
    posted.is(201).decided("POSTED");
    assertEquals(SANBAO + "/events/" + id("E"), posted.header("Location"));
    Reply again = app.post(SANBAO + "/events", VERIFIER, Told.verified(visit)).is(200);
    assertTrue(again.json().get("repeated").asBoolean());
    assertEquals(3, balance("2024-03-01"));
  }

  @Test
  void aUsedIdWithOtherContentIsAConflict() {
    visit("E", "2024-03-01").is(201);
    visit("E", "2024-03-02").problem(409, "conflicting-event");
    assertEquals(3, balance("2024-03-31"));
  }

  @Test
  void aRefusalOfTheConventionIsAnAnswer() {
    app.post(SANBAO + "/redemptions", REDEEMER, Told.bags(id("R"), home, "2024-03-02"))
        .is(200)
        .decided("REJECTED");
  }

  @Test
  void anArrayIsAnsweredByAnArrayAndJsonLinesByJsonLines() {
    String one = Told.verified(Told.visit(id("A"), home, "2024-03-01"));
    String two = Told.verified(Told.visit(id("B"), home, "2024-03-08"));
    Reply array = app.post(SANBAO + "/events", VERIFIER, " [" + one + " ,\n" + two + "] ").is(201);
    assertEquals(2, array.json().size());
    assertEquals("POSTED", array.json().at("/1/status").asText());

    Reply lines =
        app.send(
                app.to(SANBAO + "/events", VERIFIER)
                    .setHeader("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(one + "\n" + two + "\n")))
            .is(200);
    assertEquals(2, lines.body().lines().count());
    assertTrue(lines.header("Content-Type").startsWith("application/x-ndjson"));
    assertTrue(lines.body().lines().allMatch(line -> line.contains("\"repeated\":true")));
    assertEquals(6, balance("2024-03-31"));
  }

  @Test
  void aBatchWithAFaultIsNotRecordedAtAllAndTheFaultHasItsIndex() {
    String good = Told.verified(Told.visit(id("A"), home, "2024-03-01"));
    Reply refused = app.post(SANBAO + "/events", VERIFIER, "[" + good + ",{\"id\":\"x\"}]");
    refused.problem(400, "missing-field");
    assertEquals(1, refused.json().get("index").asInt());
    assertEquals("type", refused.json().get("field").asText());
    assertEquals(0, balance("2024-03-31"));
  }

  @Test
  void aQuoteKeepsNothing() {
    String visit = Told.verified(Told.visit(id("E"), home, "2024-03-01"));
    app.post(SANBAO + "/quotes", RECORDER, visit).is(200).decided("POSTED");
    assertEquals(0, balance("2024-03-31"));
    app.get(SANBAO + "/events/" + id("E"), RECORDER).problem(404, "unknown-event");
  }

  @Test
  void aReservationIsConfirmedOrUndone() {
    earnNine();
    String bags = Told.bags(id("R"), home, "2024-03-16");
    String reserved = bags.substring(0, bags.length() - 1) + ",\"reservedUntil\":\"2024-03-20\"}";
    app.post(SANBAO + "/redemptions", REDEEMER, reserved).is(201).decided("POSTED");
    String path = SANBAO + "/redemptions/" + id("R");
    assertEquals(
        id("R"),
        app.get(SANBAO + "/accounts/" + home + "?asOf=2024-03-16", REDEEMER)
            .json()
            .at("/reserved/0/event")
            .asText());
    app.post(path + "/cancellation", REDEEMER, Told.step(id("C"), "2024-03-17")).is(201);
    assertEquals(9, balance("2024-03-17"));
    app.post(path + "/confirmation", REDEEMER, Told.step(id("F"), "2024-03-18"))
        .is(200)
        .decided("REJECTED");
  }

  @Test
  void whatWasRedeemedComesBack() {
    earnNine();
    app.post(SANBAO + "/redemptions", REDEEMER, Told.bags(id("R"), home, "2024-03-16")).is(201);
    assertEquals(1, balance("2024-03-16"));
    String back = SANBAO + "/redemptions/" + id("R") + "/return";
    app.post(back, REDEEMER, Told.step(id("B"), "2024-03-17")).is(201).decided("POSTED");
    assertEquals(9, balance("2024-03-17"));
    app.post(SANBAO + "/redemptions/nothing/return", REDEEMER, Told.step("x", "2024-03-17"))
        .problem(404, "unknown-event");
  }

  @Test
  void everyReasonIsToldAtOnceInTheLanguageOfTheReader() {
    visit("E", "2024-03-01").is(201);
    String path =
        SANBAO + "/accounts/" + home + "/eligibility?reward=G-04&at=2024-03-02T09:00:00%2B08:00";
    Reply chinese = app.get(path, REDEEMER).is(200);
    assertFalse(chinese.json().at("/0/eligible").asBoolean());
    assertEquals("积分余额 3，需要 80，还差 77", chinese.json().at("/0/text/2").asText());
    assertEquals("BALANCE_TOO_LOW", chinese.json().at("/0/answer/reasons/2/code").asText());
    Reply english =
        app.send(app.to(path, REDEEMER).header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5"));
    assertTrue(english.json().at("/0/text/2").asText().contains("77 missing"), english::toString);
    String all = path.replace("reward=G-04&", "");
    assertTrue(app.get(all, REDEEMER).is(200).json().size() > 5);
    app.get(path.replace("G-04", "G-99"), REDEEMER).problem(404, "unknown-reward");
  }

  @Test
  void aPeriodIsClosedForAllAccounts() {
    String baiyun = "/api/communities/wuxing~baiyun-xincun";
    String charged = Told.visit(id("E"), home, "2024-03-01").replace("V-34", "V-04");
    String inHouse = charged.substring(0, charged.length() - 1) + ",\"groups\":{\"楼栋\":\"3\"}}";
    app.post(baiyun + "/events", RECORDER, inHouse).is(201);
    String closing = baiyun + "/periods/2024-Q1/closing";
    Reply closed = app.post(closing, VERIFIER, Told.step(id("S"), "2024-04-01")).is(201);
    assertEquals("S-41", closed.json().at("/postings/0/item").asText(), closed::toString);
    app.post(closing, VERIFIER, Told.step(id("S"), "2024-04-01")).is(200);
    app.post(baiyun + "/periods/2024-Q9/closing", VERIFIER, Told.step("x", "2024-04-01"))
        .problem(400, "invalid-field");
  }

  @Test
  void anEventIsShownWithWhyItWasDecidedSo() {
    visit("E", "2024-03-01").is(201);
    Reply shown = app.get(SANBAO + "/events/" + id("E"), RECORDER).is(200);
    assertEquals("V-34", shown.json().at("/event/behaviour").asText());
    assertEquals("POSTED", shown.json().at("/decision/status").asText());
    assertTrue(shown.json().get("text").asText().contains("积分入账 3，余额 3"), shown::toString);
    assertEquals("zh", shown.header("Content-Language"));
  }

  @Test
  void theCommunitiesAreListed() {
    Reply list = app.get("/api/communities", RECORDER).is(200);
    assertEquals("wuxing~baiyun-xincun", list.json().at("/0/name").asText());
    assertEquals("wuxing/baiyun-xincun", list.json().at("/0/id").asText());
  }
}
