package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishCommandTest {

  private static final String SANBAO_JIE =
      Folders.conventions().resolve("wuxing/sanbao-jie").toString();
  private static final String SAMPLE =
      Folders.conventions().resolveSibling("examples/quickstart/sample.jsonl").toString();

  @TempDir private Path folder;

  private Call publish(String convention, String... more) {
    List<String> all = new ArrayList<>(List.of("publish", convention));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(List.of(more));
    return Call.of(all.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void refused(int code, String said, Call call) {
    assertEquals(code, call.code(), call.err());
    assertTrue(call.err().contains(said), call.err());
    assertFalse(Files.exists(out()), "something was written");
  }

  @Test
  void aYearIsPublished() throws IOException {
    Call call = publish(SANBAO_JIE, "--events", SAMPLE, "--period=2024");
    assertEquals(0, call.code(), call.err());
    assertEquals("", call.out());
    try (Stream<Path> files = Files.walk(out())) {
      assertEquals(20, files.filter(Files::isRegularFile).count());
    }
    assertTrue(Files.readString(out().resolve("totals.html")).contains("楼栋积分"));
  }

  @Test
  void withoutEventsTheConventionAlone() throws IOException {
    assertEquals(0, publish(SANBAO_JIE, "--events", SAMPLE, "--period=2024-Q2").code());
    assertEquals(0, publish(SANBAO_JIE).code());
    assertFalse(Files.exists(out().resolve("totals.html")));
    assertFalse(Files.readString(out().resolve("index.html")).contains("totals.html"));
  }

  @Test
  void whatCannotBePublishedIsToldAndNothingIsWritten() throws IOException {
    refused(2, "看不懂是哪一期", publish(SANBAO_JIE, "--events", SAMPLE, "--period=2024-Q5"));
    refused(2, "--period", publish(SANBAO_JIE, "--events", SAMPLE));
    refused(2, "together", publish(SANBAO_JIE, "--period=2024", "--lang=en"));
    refused(2, "没有生效的公约", publish(SANBAO_JIE, "--events", SAMPLE, "--period=2022"));
    refused(2, "没有这个文件", publish(SANBAO_JIE, "--events", "nowhere.jsonl", "--period=2024"));
    refused(2, "没有这个文件夹", publish(folder.resolve("nowhere").toString()));
    Path early = Files.writeString(folder.resolve("f.jsonl"), Log.throwing("E-1", "2024-02-01"));
    Written.in(folder);
    String log = early.toString();
    refused(
        2,
        "2024-02-01 到 2024-02-01",
        publish(folder.toString(), "--events", log, "--period=2024-03"));
    Files.writeString(early, "{\"id\":1}\n");
    refused(1, "什么也没有写", publish(folder.toString(), "--events", log, "--period=2024-02"));
    Files.writeString(early, "");
    refused(2, "没有一条记录", publish(folder.toString(), "--events", log, "--period=2024-02"));
  }

  @Test
  void aConventionWithErrorsIsNotPublished() throws IOException {
    Written written = Written.in(folder);
    String charter = Files.readString(folder.resolve("convention.yaml"));
    written.charter(charter.replace("第一条:", "第九条:"));
    refused(1, "error", publish(folder.toString()));
  }

  @Test
  void aDraftIsPublishedAsOneButNoPointsOfIt() throws IOException {
    Written written = Written.in(folder);
    String charter = Files.readString(folder.resolve("convention.yaml"));
    written.charter(charter.replaceAll("(?m)^(通过|备案): .*\n", ""));
    Files.writeString(folder.resolve("f.jsonl"), Log.throwing("E-1", "2024-02-01"));
    String log = folder.resolve("f.jsonl").toString();
    refused(2, "草案", publish(folder.toString(), "--events", log, "--period=2024-02"));
    Call call = publish(folder.toString());
    assertEquals(0, call.code(), call.err());
    assertTrue(call.err().contains("草案"), call.err());
    assertTrue(Files.readString(out().resolve("rules.html")).contains("草案"));
  }

  @Test
  void whatIsNotOursStaysWhereItIs() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("index.html"), "mine");
    Call call = publish(SANBAO_JIE);
    assertEquals(2, call.code(), call.err());
    assertEquals("mine", Files.readString(out().resolve("index.html")));
    assertFalse(Files.exists(out().resolve("rules.html")));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(2, Call.of("publish", SANBAO_JIE, "--out", file.toString()).code());
  }
}
