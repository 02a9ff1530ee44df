package org.gongyue.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.examples.district.Year;
import org.gongyue.json.Json;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  private static final Path SAMPLE = Path.of("sample.jsonl");
  private static final Path COMMUNITY = Path.of("../../conventions/wuxing/sanbao-jie");

  @Test
  void sampleIsWhatTheGeneratorMakes() throws Exception {
    RuleBook rules = RuleBook.compile(Conventions.load(COMMUNITY));
    List<String> lines = Year.of(rules.convention(), 40, 400).lines();
    if (Boolean.getBoolean("sample.update")) {
      Files.write(SAMPLE, lines);
    }
    assertEquals(Files.readAllLines(SAMPLE), lines);
  }

  @Test
  void printsEverythingANoticeBoardWouldSay() throws Exception {
    String printed = scored(Files.readAllLines(SAMPLE));
    for (String part :
        List.of(
            "按类别",
            "按共同体",
            "按楼栋",
            "余额最多的10户",
            "未入账的理由",
            "三条裁定",
            "能兑换什么",
            "还差",
            "季度守约家庭",
            "监控显示不是本户",
            "调整")) {
      assertTrue(printed.contains(part), part);
    }
  }

  @Test
  void orderOfTheLinesDoesNotMatter() throws Exception {
    List<String> lines = Files.readAllLines(SAMPLE);
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(scored(lines), scored(shuffled));
  }

  private static String scored(List<String> lines) throws Exception {
    List<Event> events = new ArrayList<>();
    for (String line : lines) {
      events.add(Json.readEvent(line));
    }
    events.sort(Event.CANONICAL_ORDER);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RuleBook rules = RuleBook.compile(Conventions.load(COMMUNITY));
    Quickstart.score(rules, events, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
