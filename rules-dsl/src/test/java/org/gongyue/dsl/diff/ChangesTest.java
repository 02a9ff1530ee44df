package org.gongyue.dsl.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes in meaning, and a log that shows it. */
final class ChangesTest {

  private static final String LIST =
      """
      正面:
        - 编号: V-01
          行为: 助老服务
          条款: 第一条
          参数: {时长: {类型: 数, 最小: 0, 最大: 8}}
          条件: 时长 >= 0.5 and 时长 <= 6
          得分: 2 * 时长
          上限: {每人每月: 20}
          核实: [网格员]
      负面:
        - 编号: N-01
          行为: 高空抛物
          条款: 第一条
          扣分: 5
          后果: {暂停兑换: 90天}
          核实: [网格员]
      """;

  @TempDir private Path folder;

  private Convention with(String list) throws Exception {
    return Written.in(Files.createTempDirectory(folder, "v")).list(list).load();
  }

  private Change only(String changed) throws Exception {
    Convention before = with(LIST);
    Convention after = with(changed);
    List<Change> changes = Changes.between(before, after, 20_000);
    assertEquals(1, changes.size(), changes::toString);
    return changes.get(0);
  }

  private void differs(Change change) throws Exception {
    assertEquals(Change.Proof.DIFFERENT, change.proof(), change::toString);
    assertFalse(change.witness().log().isEmpty());
  }

  @Test
  void aHigherAmountIsShownByOneRecord() throws Exception {
    Change change = only(LIST.replace("2 * 时长", "3 * 时长"));
    differs(change);
    assertEquals("V-01", change.item());
    assertEquals("amount", change.part());
    assertEquals("2 * 时长", change.before());
    assertEquals("3 * 时长", change.after());
    assertEquals(1, change.witness().log().size());
  }

  @Test
  void aBoundThatIsNoLongerClosedIsShownJustThere() throws Exception {
    Change change = only(LIST.replace("时长 >= 0.5", "时长 > 0.5"));
    differs(change);
    assertTrue(change.witness().log().get(0).toString().contains("时长=0.5"), change::toString);
  }

  @Test
  void aLimitIsShownByWhatReachesIt() throws Exception {
    Change change = only(LIST.replace("每人每月: 20", "每人每月: 21"));
    differs(change);
    assertEquals("limits", change.part());
    assertTrue(change.witness().log().size() >= 2);
  }

  @Test
  void aConsequenceIsShown() throws Exception {
    Change change = only(LIST.replace("90天", "91天"));
    differs(change);
    assertEquals("consequences", change.part());
    assertEquals("暂停兑换 90天", change.before().replaceAll(" 否$", ""));
  }

  @Test
  void aChoiceIsToldInTheWordsOfTheConvention() throws Exception {
    Convention before = with(LIST + "上限: [{对象: 正面, 每户每月: 9}]\n");
    Convention after = with(LIST + "上限: [{对象: 正面, 每户每月: 9, 超限: 不计}]\n");
    List<Change> changes = Changes.between(before, after, 20_000);
    assertEquals(1, changes.size(), changes::toString);
    assertEquals("excess", changes.get(0).part());
    assertEquals("部分计入", changes.get(0).before());
    assertEquals("不计", changes.get(0).after());
    assertEquals(Change.Proof.DIFFERENT, changes.get(0).proof());
  }

  @Test
  void theSameConditionInOtherWordsIsProvedToBeTheSame() throws Exception {
    Change change = only(LIST.replace("时长 >= 0.5 and 时长 <= 6", "not(6 < 时长 or 时长 < 0.5)"));
    assertEquals(Change.Proof.SAME, change.proof());
    assertEquals(null, change.witness());
  }

  @Test
  void otherResponsibilitiesAreToldAndAreNoChangeOfMeaning() throws Exception {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    String duty = "责任清单: [{角色: 网格员, 职责: [{内容: %s, 条款: 第一条, 见: [V-01]}]}]\n";
    Convention before =
        Written.in(Files.createTempDirectory(folder, "v"))
            .charter(charter + duty.formatted("走访"))
            .load();
    Convention after =
        Written.in(Files.createTempDirectory(folder, "v"))
            .charter(charter + duty.formatted("走访两次"))
            .load();
    List<Change> changes = Changes.between(before, after, 5_000);
    assertEquals(1, changes.size(), changes::toString);
    Change change = changes.get(0);
    assertEquals(
        "responsibilities 网格员 duties", change.list() + " " + change.item() + " " + change.part());
    assertEquals("走访两次 第一条 V-01", change.after());
    assertEquals(Change.Proof.SAME, change.proof());
    List<Change> gone = Changes.between(after, Conventions.load(Folders.small()), 5_000);
    assertEquals(Change.Kind.REMOVED, gone.get(0).kind());
    assertEquals(Change.Proof.SAME, gone.get(0).proof());
  }

  @Test
  void anotherNoteIsNoChangeOfMeaning() throws Exception {
    Change change = only(LIST.replace("    得分: 2 * 时长", "    说明: 谢谢\n    得分: 2 * 时长"));
    assertEquals("note", change.part());
    assertEquals(Change.Proof.SAME, change.proof());
  }

  @Test
  void whatCannotBeReachedIsNotFoundAndNotProved() throws Exception {
    Change change = only(LIST.replace("时长 <= 6", "时长 <= 6 and 余额() < 100000000"));
    assertEquals(Change.Proof.NOT_FOUND, change.proof());
  }

  @Test
  void aRuleThatIsGoneAndOneThatIsNewAreToldWhole() throws Exception {
    Convention before = with(LIST);
    Convention after = with(LIST.replace("N-01", "N-02").replace("高空抛物", "乱停车"));
    List<Change> changes = Changes.between(before, after, 20_000);
    assertEquals(
        List.of("REMOVED N-01 DIFFERENT", "ADDED N-02 DIFFERENT"),
        changes.stream().map(one -> one.kind() + " " + one.item() + " " + one.proof()).toList());
  }

  @Test
  void otherDaysInForceAreNotWhatIsCompared() throws Exception {
    Convention before = Conventions.load(Folders.small());
    Convention after =
        Written.in(folder)
            .charter(
                Files.readString(Folders.small().resolve("convention.yaml"))
                    .replace("自: 2024-01-01", "自: 2024-07-01"))
            .load();
    assertFalse(before.life().equals(after.life()));
    assertEquals(List.of(), Changes.between(before, after, 5_000));
  }

  @Test
  void theWitnessIsDecidedOtherwiseByTheWholeConvention() throws Exception {
    Convention before = with(LIST);
    Convention after = with(LIST.replace("扣分: 5", "扣分: 6").replace("2 * 时长", "3 * 时长"));
    Difference difference = new Difference(RuleBook.compile(before), RuleBook.compile(after));
    for (Change change : Changes.between(before, after, 20_000)) {
      assertTrue(difference.applyAsInt(change.witness().log()) > 0, change::toString);
    }
  }
}
