package org.gongyue.workbench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** A convention with as many rules as one wants, such as no community has. */
final class ManyRules {

  /** Which one is typed in. */
  static final String TYPED = "行为250";

  private ManyRules() {}

  static void write(Path folder, int rules) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("convention.yaml"),
        """
        编号: many
        版本: 2024
        名称: 多规则公约
        通过: {机构: 居民会议, 日期: 2023-11-20, 应到: 120, 实到: 85, 赞成: 70}
        备案: {机构: 街道办事处, 日期: 2023-11-27}
        公示: {自: 2023-12-01, 至: 2023-12-15, 异议: {受理: 居委会}}
        生效: {自: 2024-01-01, 至: 2024-12-31}
        时区: Asia/Shanghai
        计分单位: [家庭户]
        币种: [{名称: 积分, 小数位: 1, 最低余额: 0}]
        类别: [文明守约, 志愿服务]
        共同体: [互助, 自律]
        同一行为: {得分: 最高, 扣分: 最高}
        约定: {重复违约: 第一条, 使用顺序: 第一条, 舍入: 第一条, 暂停期间: 第一条}
        条款:
        """
            + lines(50, i -> "  第%d条: 做了第 %d 类事的，按清单记分。%n".formatted(i, i))
                .replace("第1条:", "第一条: 没有写到的，由居民会议决定。\n  第1条:"));
    Files.writeString(
        folder.resolve("rewards-penalties.yaml"), "正面:\n" + lines(rules, ManyRules::rule));
    Files.writeString(
        folder.resolve("redemption.yaml"),
        "兑换品:\n  - {编号: G-01, 名称: 洗衣液, 价格: 50, 库存: 100, 条款: 第一条}\n");
  }

  private static String rule(int i) {
    return """
      # 第 %1$d 条规则
      - 编号: V-%1$03d
        行为: 行为%1$d
        类别: 志愿服务
        共同体: 互助
        条款: 第%2$d条
        参数: {时长: {类型: 数, 单位: 小时, 最小: 0, 最大: 12}}
        条件: 时长 >= 0.5 and 次数("V-%1$03d", "本月") <= %3$d
        得分: 2 * 时长 + %3$d
        上限: {每人每月: 20, 每户每年: 150}
        核实: [网格员, 楼栋长]
    """
        .formatted(i, i % 50 + 1, i % 7 + 1);
  }

  private static String lines(int count, IntFunction<String> line) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      out.append(line.apply(i));
    }
    return out.toString();
  }
}
