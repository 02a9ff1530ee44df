package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Severity;

/**
 * A community in which every text that somebody writes is hostile, as far as the checks let it in:
 * names, articles, notes, roles, numbers, and what a log and its suite say.
 */
final class HostileCommunity {

  /** What stands around a hostile text, so that it is found again. */
  static final String BEGIN = "ZQ";

  static final String END = "QZ";

  private static final Pattern PLACE = Pattern.compile("@([a-z0-9]+)@");

  private static final Map<String, String> FILES =
      Map.of(
          "convention.yaml",
              """
              编号: demo
              版本: @version@
              名称: @title@
              通过: {机构: 居民会议, 日期: 2023-11-20, 应到: 120, 实到: 85, 赞成: 70}
              备案: {机构: @street@, 日期: 2023-11-27}
              公示: {自: 2023-12-01, 至: 2023-12-15, 异议: {受理: @committee@}}
              生效: {自: 2024-01-01, 至: 2024-12-31}
              计分单位: [家庭户]
              组: [@groupkind@]
              币种:
                - {名称: 积分, 小数位: 1, 最低余额: 0, 有效期: 90天}
                - {名称: @unit@, 最低余额: 0}
              类别: [@category@]
              条款:
                @article@: @says@
                第二条: @forbids@
              记分异议: {异议期: 30天, 裁决期: 15天, 裁决人: [@ruler@], 扣分: 照扣, 条款: 第二条}
              """,
          "rewards-penalties.yaml",
              """
              正面:
                - 编号: V-01
                  行为: @behaviour@
                  类别: @category@
                  条款: @article@
                  参数: {时长: {类型: 数, 单位: @hours@, 最小: 0, 最大: 12}, 何处: {类型: 文本, 默认: @place@}}
                  条件: 时长 >= 0.5
                  得分: 2 * 时长
                  说明: @note@
                  核实: [@role@]
                  后果: {@state@: 300天}
              负面:
                - {编号: @number@, 行为: @offence@, 条款: 第二条, 扣分: 1, 后果: {暂停兑换: 300天}, 核实: [@role@]}
              评级:
                - {名称: @grading@, 条款: 第二条, 按: 余额("积分"), 分档: {"< 1": @low@, ">= 1": @high@}}
              指标:
                - {编号: I-01, 名称: @level@, 条款: 第二条, 按: 'max(0, min(100, 得分("正面", "90天")))'}
              """,
          "redemption.yaml",
              """
              兑换品:
                - {编号: @item@, 名称: @reward@, 价格: 500, 条款: 第二条}
                - {编号: G-02, 名称: @gift@, 价格: 1, 条款: 第二条}
              """,
          "conformance/suite.yaml",
              """
              名称: @suite@
              用例:
                # 一个说明 @remark@
                - 名称: @case@
                  条款: 第二条
                  记录:
                    - {编号: 一, 行为: V-01, 时间: 2024-03-01 09:00, 账户: @household@, 核实: @role@, 参数: {时长: 2}}
                  期望:
                    裁定: {记录: 一, 结果: 已入账, 入账: 5}
              """);

  private final Path folder;
  private final String hostile;
  private final Map<String, String> texts = new TreeMap<>();

  /** A community whose texts are hostile where nothing refuses it. */
  HostileCommunity(Path folder, String hostile) throws IOException {
    this.folder = folder;
    this.hostile = hostile;
    for (String file : FILES.values()) {
      PLACE
          .matcher(file)
          .results()
          .map(MatchResult::group)
          .forEach(place -> texts.put(place, place));
    }
    texts.replaceAll((place, name) -> place.substring(1, place.length() - 1));
    for (String place : List.copyOf(texts.keySet())) {
      String harmless = texts.get(place);
      texts.put(place, hostile(harmless));
      write(folder);
      if (isRefused()) {
        texts.put(place, harmless);
      }
    }
    write(folder);
    Files.writeString(log(), events());
  }

  /** How many texts nothing refused. */
  long hostileTexts() {
    return texts.values().stream().filter(one -> one.startsWith(BEGIN)).count();
  }

  Path log() {
    return folder.resolve("log.jsonl");
  }

  String account() {
    return hostile("1-101");
  }

  String groupKind() {
    return texts.get("@groupkind@");
  }

  /** The same with more points for the same deed. */
  Path changed() throws IOException {
    Path other = folder.resolveSibling("changed");
    write(other);
    Path list = other.resolve("rewards-penalties.yaml");
    Files.writeString(list, Files.readString(list).replace("2 * 时长", "3 * 时长"));
    return other;
  }

  private String hostile(String name) {
    return BEGIN + hostile + END + name;
  }

  private boolean isRefused() {
    return Conventions.check(folder).diagnostics().stream()
        .anyMatch(one -> one.severity() == Severity.ERROR);
  }

  private void write(Path to) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = to.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(
          path,
          PLACE
              .matcher(file.getValue())
              .replaceAll(place -> Matcher.quoteReplacement(text(place.group()))));
    }
  }

  private String text(String place) {
    return place.equals("@remark@")
        ? quoted(texts.get(place)).substring(1)
        : quoted(texts.get(place));
  }

  private String events() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String behaviour = i % 3 == 2 ? texts.get("@number@") : "V-01";
      String more =
          i % 3 == 2 ? "" : ",\"attributes\":{\"时长\":2,\"何处\":" + quoted(hostile("x")) + "}";
      log.append("{\"id\":").append(quoted(hostile("E" + i)));
      log.append(",\"type\":\"observation\",\"behaviour\":").append(quoted(behaviour));
      log.append(",\"at\":\"2024-").append(i < 6 ? "02" : "03").append("-1").append(i % 6);
      log.append("T09:00:00+08:00\",\"account\":");
      log.append(quoted(i % 4 == 3 ? hostile("1-102") : account()));
      log.append(",\"actor\":").append(quoted(hostile("r")));
      log.append(",\"groups\":{").append(quoted(groupKind())).append(':');
      log.append(quoted(hostile("3"))).append("},\"verifiedBy\":{\"role\":");
      log.append(quoted(texts.get("@role@"))).append(",\"id\":").append(quoted(hostile("g")));
      log.append("},\"evidence\":[").append(quoted(hostile("e"))).append(']');
      log.append(more).append("}\n");
    }
    return log.toString();
  }

  /** A text as YAML and JSON write it alike. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c > '~' && !Character.isIdeographic(c))) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
