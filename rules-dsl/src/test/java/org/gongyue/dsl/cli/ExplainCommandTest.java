package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.gongyue.dsl.Folders;
import org.junit.jupiter.api.Test;

/** {@code explain}: why, and why not. */
final class ExplainCommandTest {

  private static final String SMALL = Folders.small().toString();
  private static final String LOG =
      String.join(
          "\n",
          Log.service("E-1", "2024-03-01", "3"),
          Log.service("E-2", "2024-03-02", "0.3"),
          Log.observation("E-3", "助老", "2024-03-03", "1-101", ""),
          Log.redemption("E-4", "2024-03-04", "1-101"));

  private static Call explain(String... more) {
    String[] call = new String[4 + more.length];
    System.arraycopy(new String[] {"explain", SMALL, "--events", "-"}, 0, call, 0, 4);
    System.arraycopy(more, 0, call, 4, more.length);
    return Call.with(LOG, call);
  }

  @Test
  void whatWasPostedIsToldStepByStepWithTheArticle() {
    Call call = explain("E-1");
    assertEquals(0, call.code(), call.err());
    assertEquals("", call.err());
    assertTrue(
        call.out().startsWith("记录第 1 行：2024-03-01T09:00:00+08:00，1-101，V-01 助老服务\nE-1 已入账\n"));
    assertTrue(call.out().contains("    第一条：邻里互相帮助。\n"), call.out());
    assertTrue(call.out().contains("积分入账 6，余额 6"), call.out());
  }

  @Test
  void whatWasRefusedIsToldWithWhatIsMissing() {
    assertTrue(explain("E-3").out().contains("    相近的有：助老服务\n"), explain("E-3").out());
    String english = explain("E-4", "--lang", "en").out();
    assertTrue(english.contains("E-4 rejected, nothing posted"), english);
    assertTrue(english.contains("    第三条: 积分可以兑换。\n"), english);
  }

  @Test
  void toolsGetTheFindingsAsATree() throws Exception {
    Call call = explain("E-1", "--format=json");
    JsonNode json = new JsonMapper().readTree(call.out());
    assertEquals("POSTED", json.get("status").textValue());
    JsonNode rule = json.get("findings").get(0);
    assertEquals("ARTICLE_SAYS", rule.get("parts").get(0).get("code").textValue());
    assertTrue(json.get("reasons") == null);
  }

  @Test
  void anEventThatIsNotInTheLogIsAWrongCall() {
    Call call = explain("E-11");
    assertEquals(2, call.code());
    assertTrue(call.err().startsWith("记录里没有编号“E-11”；你是不是想写“E-1”？"), call.err());
    assertEquals(2, explain().code());
  }
}
