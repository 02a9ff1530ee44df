package org.gongyue.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.Test;

/** Hours of service go from one household to another, and back. */
class TimeBankTest {

  @Test
  void earnsSpendsGivesDepositsAndExchanges() throws Exception {
    RuleBook rules = RuleBook.compile(Conventions.load(Path.of("timebank")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    TimeBank.run(rules, new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertEquals(
        """
        E-1 已入账
          规则 V-01“陪诊”适用 〔第一条〕
          分值“时长 * 1.5”= 6（时长 = 4）
          时间币入账 6，余额 6
          其中时间币 6 有效至 2025-12-31
        E-2 已入账
          兑换“上门理发”1 份，每份 2；时间币入账 -2，余额 4 〔第二条〕
        E-3 已入账
          按“赠予亲属”，3-2-501 转给 1-1-101：时间币 1.5 〔第二条〕
          其中时间币 1.5 有效至 2025-12-31
          转后 3-2-501 的时间币余额 2.5
        E-4 已入账
          按“存入养老”，时间币 2 转为本户的养老币 2（1 折 1） 〔第二条〕
          转后 3-2-501 的时间币余额 0.5
        E-5 拒绝，未入账
          账户 3-2-501 的时间币余额 0.5，要转出 6，转后不能低于 -5，还差 0.5 〔第三条〕
        E-6 已入账
          数额“保洁 * 1.5”= 6（保洁 = 4） 〔第三条〕
          按“以工换工”，3-2-501 转给 5-1-302：时间币 6
          数额“理发”= 1（理发 = 1）
          换回：5-1-302 转给 3-2-501：时间币 1
          其中时间币 5 有效至 2025-12-31
          转后 3-2-501 的时间币余额 -4.5
          时间币透支 4.5，最多可以透支 5
        """,
        bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }
}
