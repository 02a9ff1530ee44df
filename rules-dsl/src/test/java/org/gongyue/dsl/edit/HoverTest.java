package org.gongyue.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class HoverTest {

  private static final String LIST = Typing.LIST;
  private static final String RULE = "    类别: 文明守约";

  private final Typing typing = Typing.in("wuxing/sanbao-jie");

  private Hover at(String instead, String with) {
    return typing.hover(LIST, typing.typed(LIST, instead, with));
  }

  @Test
  void aKeySaysWhatItMeansHowItIsWrittenAndWhatItMayBe() {
    Hover hover = at(RULE, "    类▮别: 文明守约");
    assertEquals("类别（category）", hover.title());
    assertEquals("公约列出的类别之一。", hover.lines().get(0));
    assertTrue(hover.lines().contains("可以写：文明守约; 履职自治; 社团活动; 志愿服务"), hover::toString);
  }

  @Test
  void aNumberSaysTheRuleAndAnArticleItsText() {
    Hover rule = at("编号: V-01\n", "编号: V-▮01\n");
    assertEquals("V-01 生活垃圾分类达标", rule.title());
    Hover article = at("条款: 第五条", "条款: 第▮五条");
    assertEquals("第五条", article.title());
    assertTrue(article.lines().get(0).startsWith("爱护环境卫生"), article::toString);
  }

  @Test
  void onceTheConventionWasGoodARuleIsSaidInSentences() {
    typing.editor().check(typing.community(), Map.of());
    Hover rule = at("编号: V-04\n", "编号: V-▮04\n");
    assertTrue(
        rule.lines().get(0).contains("核实") || rule.lines().get(0).contains("分"), rule::toString);
    assertTrue(rule.lines().size() > 3, rule::toString);
  }

  @Test
  void inAnExpressionAFunctionAnAttributeAndANumberAreKnown() {
    String with = RULE + "\n    条件: 评价 = \"优\" and 次数(\"N-01\", \"90天\") = 0";
    Hover call = at(RULE, with.replace("次数", "次▮数"));
    assertTrue(call.title().startsWith("次数("), call::toString);
    assertEquals("评价", at(RULE, with.replace("评价", "评▮价")).title());
    Hover rule = at(RULE, with.replace("N-01", "N▮-01"));
    assertTrue(rule.title().startsWith("N-01 "), rule::toString);
  }

  @Test
  void whatIsInheritedIsKnownToItsHeirs() {
    Typing heir = Typing.in("wuxing/baiyun-xincun");
    Hover rule = heir.hover(LIST, heir.typed(LIST, "编号: V-28", "编号: V-▮28"));
    assertTrue(rule.title().startsWith("V-28 "), rule::toString);
    assertTrue(rule.lines().stream().anyMatch(line -> line.startsWith("类别")), rule::toString);
    assertTrue(rule.lines().contains("得分: 4"), rule::toString);
  }

  @Test
  void aCommentMeansNothing() {
    assertNull(at(RULE, "    # 类▮别"));
  }
}
