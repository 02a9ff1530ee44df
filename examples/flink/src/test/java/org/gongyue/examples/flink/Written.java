package org.gongyue.examples.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongyue.event.AccountId;
import org.gongyue.examples.flink.Logs.Arrival;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.JsonTree;

/** What the job has written and committed. */
final class Written {

  private final Path folder;

  Written(Path folder) {
    this.folder = folder;
  }

  /** The lines of a kind, in no order. */
  List<String> lines(String kind) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.isDirectory(folder.resolve(kind))) {
      try (Stream<Path> files = Files.list(folder.resolve(kind))) {
        for (Path file : files.toList()) {
          if (!file.getFileName().toString().startsWith(".")) {
            lines.addAll(Files.readAllLines(file));
          }
        }
      }
    }
    return lines;
  }

  private static AccountId account(ObjectNode line) {
    return new AccountId(
        line.get("account").get("kind").textValue(), line.get("account").get("id").textValue());
  }

  /**
   * The decision records by part, in their order. That a line is written exactly once shows in it.
   *
   * @param alone whether the records of each account are a chain of their own
   */
  Map<String, List<String>> decisions(boolean alone) throws Exception {
    Map<String, List<DecisionRecord>> records = new TreeMap<>();
    for (String text : lines("decisions")) {
      ObjectNode line = JsonTree.parse(text);
      String chain = line.get("community").textValue() + (alone ? " " + account(line) : "");
      int begin = text.indexOf("\"decision\":") + "\"decision\":".length();
      records
          .computeIfAbsent(chain, one -> new ArrayList<>())
          .add(DecisionRecord.read(text.substring(begin, text.length() - 1)));
    }
    Map<String, List<String>> decisions = new TreeMap<>();
    records.forEach(
        (chain, all) ->
            decisions.put(
                chain,
                all.stream()
                    .sorted((a, b) -> Long.compare(a.link().number(), b.link().number()))
                    .map(DecisionRecord::line)
                    .toList()));
    return decisions;
  }

  /** The accounts after all, by community and id. */
  Map<String, String> accounts() throws Exception {
    Map<String, String> accounts = new TreeMap<>();
    for (String text : lines("accounts")) {
      ObjectNode line = JsonTree.parse(text);
      int begin = text.indexOf("\"state\":") + "\"state\":".length();
      accounts.put(
          line.get("community").textValue() + " " + account(line),
          text.substring(begin, text.length() - 1));
    }
    return accounts;
  }

  /** The closings that the job made. */
  List<Arrival> closings() throws Exception {
    List<Arrival> closings = new ArrayList<>();
    for (String text : lines("closings")) {
      ObjectNode line = JsonTree.parse(text);
      closings.add(
          new Arrival(line.get("community").textValue(), JsonTree.event(line.get("event"))));
    }
    return closings;
  }
}
