package org.gongyue.workbench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A convention that checks clean, and a log, in which every text that may be chosen freely is an
 * attack on whoever shows it: scripts, handlers, styles, ends of elements, templates, turned
 * directions, and words that are longer than any line.
 */
final class Hostile {

  private static final List<String> ATTACKS =
      List.of(
          "<script>window.hacked=1</script>",
          "<img src=x onerror=\"window.hacked=1\">",
          "</title></style></svg>]]><b>&amp;",
          "<style>*{display:none}</style>",
          "javascript:window.hacked=1//'\"",
          "{{1}}${1}`%s\\x3c<!--");

  /** What a name may be long, and an article for a try. */
  private static final int NAME = 100;

  private static final int ARTICLE = 1_000;

  /** Turns what follows, and is refused in a convention; but a log comes from anywhere. */
  private static final String TURNED = "\u202e\u2066";

  /** One of the households in the log. */
  static final String ACCOUNT = TURNED + "户0" + ATTACKS.get(0);

  private final StringBuilder out = new StringBuilder();
  private int next;

  private Hostile() {}

  /** Writes the three files of the convention and {@code log.jsonl} into a folder. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Hostile hostile = new Hostile();
    String kind = hostile.text("类", NAME);
    String commons = hostile.text("共", NAME);
    String role = hostile.text("员", NAME);
    String article = hostile.text("第二条", 40);
    String street = hostile.text("办", NAME);
    Files.writeString(
        folder.resolve("convention.yaml"), hostile.charter(kind, commons, article, role, street));
    Files.writeString(
        folder.resolve("rewards-penalties.yaml"), hostile.rules(kind, commons, article, role));
    Files.writeString(folder.resolve("redemption.yaml"), hostile.catalogue());
    Files.writeString(folder.resolve("log.jsonl"), hostile.log(role));
  }

  private String charter(String kind, String commons, String article, String role, String street) {
    out.setLength(0);
    line("编号: hostile");
    line("版本: 2024");
    line("名称: " + quoted(text("名", NAME)));
    line(
        "通过: {机构: %s, 日期: 2023-11-20, 应到: 120, 实到: 85, 赞成: 70}".formatted(quoted(text("会", NAME))));
    line("备案: {机构: %s, 日期: 2023-11-27}".formatted(quoted(street)));
    line("公示: {自: 2023-12-01, 至: 2023-12-15, 异议: {受理: %s}}".formatted(quoted(text("委", NAME))));
    line("生效: {自: 2024-01-01, 至: 2024-12-31}");
    line("时区: Asia/Shanghai");
    line("计分单位: [家庭户]");
    line("币种: [{名称: 积分, 小数位: 1, 最低余额: 0}]");
    line("类别: [%s, 志愿服务]".formatted(quoted(kind)));
    line("共同体: [%s, 自律]".formatted(quoted(commons)));
    line("组: [楼栋]");
    line("同一行为: {得分: 最高, 扣分: 最高}");
    line("约定: {重复违约: 第三条, 使用顺序: 第三条, 舍入: 第三条, 暂停期间: 第三条}");
    line("责任清单:");
    line("  - 角色: " + quoted(role));
    line("    职责: [{内容: %s, 条款: 第一条, 见: [V-01]}]".formatted(quoted(text("责", NAME))));
    line("条款:");
    line("  第一条: " + quoted(text("条", ARTICLE)));
    line("  %s: %s".formatted(quoted(article), quoted(text("条", ARTICLE))));
    line("  第三条: " + quoted(text("条", ARTICLE)));
    return out.toString();
  }

  private String rules(String kind, String commons, String article, String role) {
    out.setLength(0);
    line("正面:");
    line("  - 编号: V-01");
    line("    行为: " + quoted(text("行", NAME)));
    line("    类别: " + quoted(kind));
    line("    共同体: " + quoted(commons));
    line("    条款: 第一条");
    line("    参数: {时长: {类型: 数, 单位: %s, 最小: 0, 最大: 12}}".formatted(quoted(text("时", NAME))));
    line("    得分: 2 * 时长");
    line("    核实: [%s]".formatted(quoted(role)));
    line("负面:");
    line("  - 编号: N-01");
    line("    行为: " + quoted(text("负", NAME)));
    line("    类别: 志愿服务");
    line("    共同体: 自律");
    line("    条款: " + quoted(article));
    line("    扣分: 2");
    line("    核实: [%s]".formatted(quoted(role)));
    line("指标:");
    line(
        "  - {编号: I-01, 名称: 水平, 条款: 第一条, 共同体: %s, 按: '得分(\"V-01\", \"90天\")'}"
            .formatted(quoted(commons)));
    return out.toString();
  }

  private String catalogue() {
    out.setLength(0);
    line("兑换品:");
    line("  - {编号: G-01, 名称: %s, 价格: 1, 库存: 100, 条款: 第一条}".formatted(quoted(text("品", NAME))));
    return out.toString();
  }

  /** Three households of three buildings, which do something every month. */
  private String log(String role) {
    return IntStream.range(0, 36).mapToObj(i -> event(i, role)).collect(Collectors.joining());
  }

  private String event(int i, String role) {
    int who = i % 3;
    return """
    {"id":%s,"type":"observation","behaviour":"%s","at":"2024-%02d-03T09:00:00+08:00",\
    "account":%s,"actor":%s,"groups":{"楼栋":%s},%s"verifiedBy":{"role":%s,"id":%s}}
    """
        .formatted(
            json("E-" + i + ATTACKS.get(i % ATTACKS.size())),
            i % 5 == 4 ? "N-01" : "V-01",
            i / 3 + 1,
            json(TURNED + "户" + who + ATTACKS.get(who)),
            json(TURNED + "人" + who + ATTACKS.get(who + 3)),
            json(TURNED + "栋" + who + ATTACKS.get(who)),
            i % 5 == 4 ? "" : "\"attributes\":{\"时长\":" + (who + 1) + "},",
            json(role),
            json(TURNED + ATTACKS.get(0)));
  }

  private String text(String begin, int length) {
    String attack = begin + ATTACKS.get(next++ % ATTACKS.size());
    String filling = next % 2 == 0 ? "长" : "W";
    return attack + filling.repeat(length - attack.length());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String json(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
