package org.gongyue.dsl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.everykey.EveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with what a suite gives and expects, each told at its line. */
final class SuiteProblemsTest {

  @TempDir private Path folder;

  private List<Diagnostic> wrong(String text) throws IOException {
    Path file = folder.resolve("试.yaml");
    Files.writeString(file, "名称: 试\n公约: " + EveryKey.street() + "\n" + text);
    Diagnostics problems = new Diagnostics();
    assertNull(Suite.read(file, problems));
    return problems.all();
  }

  private static List<String> heads(List<Diagnostic> all) {
    return all.stream().map(one -> one.position().line() + " " + one.code()).toList();
  }

  @Test
  void whatIsGivenMustBeThere() throws IOException {
    List<Diagnostic> found =
        wrong(
            """
            默认: {账户: 甲, 天气: 晴}
            用例:
              - 名称: 甲
                条款: 第一条
                给定:
                  账户情况:
                    - {开户: 2024年1月1日, 余额: 六十}
                    - {开户: 2024-01-01, 余额: {积份: 60}}
                    - '{"id": '
                    - {余额: 3}
                  库存: {G-99: 1, G-01: 1.5, G-03: -1}
                  天气: 晴
                期望: {账户情况: {日期: 2024-02-01, 余额: 0}}
            """);
    assertEquals(
        List.of(
            "3 UNKNOWN_KEY",
            "9 BAD_DATE",
            "9 BAD_NUMBER",
            "10 BAD_CHOICE",
            "11 NOT_JSON",
            "12 MISSING_KEY",
            "13 BAD_CHOICE",
            "13 NOT_WHOLE",
            "13 NOT_WHOLE",
            "14 UNKNOWN_KEY"),
        heads(found));
    assertEquals("2024-01-01", found.get(1).suggestion());
    assertEquals("积分", found.get(3).suggestion());
    assertTrue(
        found.get(5).text(Locale.ENGLISH).contains("\"opened\" is missing"),
        found.get(5).text(Locale.ENGLISH));
  }

  @Test
  void whatIsExpectedMustBePossible() throws IOException {
    List<Diagnostic> found =
        wrong(
            """
            用例:
              - 名称: 甲
                条款: 第一条
                记录:
                  - {编号: E-1, 行为: V-02, 时间: 2024-02-10 09:00, 账户: 甲}
                  - {编号: E-2, 类型: 观察, 时间: 2024-02-10 09:00, 账户: 甲}
                  - {编号: E-3, 类型: 裁决, 时间: 2024-02-10 09:00, 账户: 甲, 针对: E-1, 结果: 算了}
                期望:
                  裁定:
                    - {记录: E-1, 结果: 已入账, 入账: [三, {账户: 甲}, {数额: 1, 币种: 元}]}
                    - {记录: E-1, 结果: 已入账, 后果: [{至: 2024-01-01}, {状态: 红榜, 解除: 也许}]}
                  账户情况:
                    - {日期: 2024-02-01}
                    - {账户: 甲, 日期: 2024-02-01}
                    - {账户: 甲, 日期: 2024-02-01, 评级: {新级: 低}}
                    - {账户: 甲, 日期: 2024-02-01, 评级: 低, 到期: [{数额: 1}]}
                  资格:
                    - {账户: 甲, 兑换品: G-01, 时间: 中午, 可以: 不, 数量: 0}
                    - {账户: 甲, 兑换品: G-01, 时间: 2024-02-10 09:00, 可以: 是, 事实: 党员}
                  结算:
                    - {结算: S-03, 日期: 2024-04-01, 数额: 3}
                    - {结算: S-33, 日期: 2024-04-01, 数额: {甲: 三}}
                  诊断:
                    - {代码: BAD_DAY, 行: 零}
            """);
    assertEquals(
        List.of(
            "8 BAD_CHOICE",
            "9 BAD_CHOICE",
            "12 BAD_NUMBER",
            "12 MISSING_KEY",
            "12 BAD_CHOICE",
            "13 DUPLICATE_ITEM",
            "15 MISSING_KEY",
            "16 MISSING_KEY",
            "17 BAD_CHOICE",
            "18 NOT_A_MAPPING",
            "18 MISSING_KEY",
            "20 BAD_CHOICE",
            "20 BAD_CHOICE",
            "21 NOT_A_MAPPING",
            "23 MISSING_KEY",
            "24 BAD_CHOICE",
            "24 BAD_NUMBER",
            "26 BAD_CHOICE"),
        heads(found));
    assertTrue(found.get(0).text(Locale.CHINESE).contains("异议、裁决"));
  }

  @Test
  void aChangeMustBeOfWordsThatAreThereOnce() throws IOException {
    List<Diagnostic> found =
        wrong(
            """
            用例:
              - 名称: 甲
                条款: 第一条
                改动:
                  - {文件: redemption.yaml, 原文: '编号: G-99', 改为: '编号: G-1'}
                期望: {诊断: {代码: BAD_ID}}
              - 名称: 乙
                条款: 第一条
                改动: {文件: redemption.yaml, 原文: '条款: 第三条', 改为: '条款: 第一条'}
                期望: {诊断: []}
              - 名称: 丙
                条款: 第一条
                改动: {文件: other.yaml, 原文: 甲, 改为: 乙}
                期望: {诊断: []}
              - 名称: 丁
                条款: 第一条
                公约: ..
                期望: {账户情况: {账户: 甲, 日期: 2024-02-01, 余额: 10}}
            """);
    assertEquals(
        List.of("7 BAD_CHOICE", "11 BAD_CHOICE", "15 BAD_CHOICE", "19 NEEDS_KEY"), heads(found));
    assertTrue(found.get(3).text(Locale.ENGLISH).contains("\"convention\""));
  }

  @Test
  void severalVersionsMustBeOfOneCommunity() throws IOException {
    Path versions = Folders.module().resolve("src/test/resources/versions");
    Path file = folder.resolve("试.yaml");
    Files.writeString(
        file, "名称: 试\n公约: [" + versions.resolve("2023") + ", " + EveryKey.street() + "]\n用例: []\n");
    Diagnostics problems = new Diagnostics();
    assertNull(Suite.read(file, problems));
    assertEquals(List.of("2 DUPLICATE_ITEM"), heads(problems.all()));
  }

  @Test
  void aDefaultHoldsUnlessSomethingElseOrNothingIsSaid() throws IOException {
    Path file = folder.resolve("试.yaml");
    Files.writeString(
        file,
        "名称: 试\n公约: "
            + EveryKey.street()
            + """

            default: {account: 甲, verifiedBy: 路人, evidence: 签到, actor: a}
            cases:
              - name: b
                articles: 第一条
                default: {verifiedBy: 网格员}
                events:
                  - {id: 1, behaviour: V-01, at: 2024-03-01 09:00, attributes: {时长: 1}}
                  - {id: 2, behaviour: V-01, at: 2024-03-01 10:00, attributes: {时长: 1}, verifiedBy: none}
                  - {id: 3, behaviour: V-01, at: 2024-03-01 11:00, attributes: {时长: 1}, account: 乙}
                expected:
                  decisions:
                    - {event: 1, status: posted, postings: 2}
                    - {event: 2, status: pending, reasons: UNVERIFIED}
                    - {event: 3, status: posted, postings: {account: 乙, amount: 2, rule: V-01}}
                  accounts: {date: 2024-03-01, balance: 12, states: none, upcoming: none}
            """);
    Diagnostics problems = new Diagnostics();
    Suite suite = Suite.read(file, problems);
    assertEquals(List.of(), problems.all());
    assertEquals(List.of(), suite.run(Locale.ENGLISH).get(0).mismatches());
  }
}
