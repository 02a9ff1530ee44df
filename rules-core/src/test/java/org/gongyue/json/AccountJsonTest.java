package org.gongyue.json;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongyue.account.Account;
import org.gongyue.event.AccountId;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountJsonTest {

  private static final String TEXT =
      """
      {"id":"3-2-501","opened":"2024-01-01","balances":{"积分":13},"history":[\
      {"item":"A","actor":"r-88","days":[["2024-03-01",10]]},\
      {"item":"B","actor":"r-88","days":[["2024-03-01",3]]}],\
      "together":[{"items":["A","B"],"actor":"r-88","days":[["2024-03-01",1,1]]}],"events":[\
      ["E-1","2024-03-01","%s",["A","积分",10],["B","积分",3]]]}""";

  private static Scene scene() {
    Scene scene = Scene.of(positive("V-01").rule(rule("A")).rule(rule("B").amount("3")));
    scene.take(did("E-1", "V-01", "2024-03-01"));
    return scene;
  }

  private static String text() {
    Account account = scene().account();
    return TEXT.formatted(Long.toHexString(account.receipts().get(0).fingerprint()));
  }

  @Test
  void anAccountIsShort() {
    assertEquals(text(), Json.write(scene().account()));
  }

  @Test
  void anAccountReadsBackEqual() throws JsonException {
    assertEquals(scene().account(), Json.readAccount(text()));
  }

  @Test
  void anOpeningBalanceReadsBackEqual() throws JsonException {
    Account account =
        ConventionBuilder.with(positive("V-01"))
            .balance("100.00", null, null)
            .timeCoins()
            .compile()
            .open(new AccountId("楼栋", "3"), LocalDate.of(2024, 1, 1));
    assertEquals(account, Json.readAccount(Json.write(account)));
  }

  @Test
  void statesReadBackEqualAndAreReadStrictly() throws JsonException {
    Scene scene =
        Scene.of(
            negative("N-01")
                .rule(rule("N-01").sets("暂停兑换", new Term.Days(90)).sets("红榜", Term.OPEN)));
    scene.does("N-01", "2024-03-01");
    String text = Json.write(scene.account());
    assertTrue(
        text.contains(
            """
            "states":[{"name":"暂停兑换","from":"2024-03-01","until":"2024-05-29","item":"N-01"},\
            {"name":"红榜","from":"2024-03-01","item":"N-01"}]"""),
        text);
    assertEquals(scene.account(), Json.readAccount(text));
    for (String broken :
        List.of(
            text.replace("\"name\"", "\"state\""),
            text.replace("\"until\":\"2024-05-29\"", "\"until\":1"),
            text.replace("\"2024-05-29\",false", "\"2024-05-29\",0"),
            text.replace("null,false", "7,false"))) {
      assertThrows(JsonException.class, () -> Json.readAccount(broken), broken);
    }
  }

  @Test
  void whatWasForgottenIsKept() throws JsonException {
    Scene scene = Scene.of(positive("V-01"));
    for (int i = 0; i < 300; i++) {
      scene.does("V-01", LocalDate.of(2024, 1, 1).plusDays(i).toString());
    }
    Account read = Json.readAccount(Json.write(scene.account()));
    assertEquals(scene.account(), read);
    assertEquals(scene.account().forgottenUpTo(), read.forgottenUpTo());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"opened\":\"2024-01-01\" | \"opened\":\"2024-13-01\" | opened",
        "\"积分\":13 | \"积分\":\"13\" | balances.积分",
        "\"积分\":13 | \"积分\":1e999999999 | balances.积分",
        "\"2024-03-01\",10] | \"2024-03-01\",1,1,10,7,7] | days",
        "\"2024-03-01\",10] | \"2024-03-01\",1,1] | days",
        "\"2024-03-01\",10] | \"2024-03-01\"] | days",
        "\"2024-03-01\",10] | \"2024-03-01\",1.5,1,10] | days",
        "1,1]]}],\"ev | 1,1,1]]}],\"ev | together[0].days",
        "[\"A\",\"B\"] | [\"A\",1] | together[0].items",
        "[\"A\",\"积分\",10] | [\"A\",\"积分\",10,0] | events[0]",
        "[\"A\",\"积分\",10] | [\"A\",\"积分\"] | events[0]",
        "[\"A\",\"积分\",10] | 10 | events[0]",
        "\"item\":\"A\" | \"item\":\"A\",\"actors\":1 | actors",
        "{\"id\": | {\"x\":1,\"id\": | x",
        "\"events\" | \"evnts\" | events",
      })
  void whatIsWrongIsNamed(String found, String replacement, String field) {
    String broken = text().replaceFirst(Pattern.quote(found), replacement);
    JsonException e = assertThrows(JsonException.class, () -> Json.readAccount(broken));
    assertEquals(field, e.field().replaceFirst("history\\[\\d]\\.", ""), e::getMessage);
  }

  @Test
  void aBrokenFingerprintIsNamed() {
    String broken = TEXT.formatted("xyz");
    JsonException e = assertThrows(JsonException.class, () -> Json.readAccount(broken));
    assertEquals("events[0]", e.field());
  }
}
