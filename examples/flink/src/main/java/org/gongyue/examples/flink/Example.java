package org.gongyue.examples.flink;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Communities;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.examples.district.Year;
import org.gongyue.json.Json;

/** A year of all communities below a folder, made up, as a log that the job reads. */
final class Example {

  private Example() {}

  private record Told(String community, Event event) {}

  /**
   * Writes the log.
   *
   * @param records how many records there are of each community, besides what follows from them
   * @return how many lines there are
   */
  static int write(Path conventions, int records, Path log) throws IOException {
    List<Told> all = new ArrayList<>();
    for (RuleBooks rules : Communities.load(conventions).all().values()) {
      Convention convention = rules.versions().get(0).convention();
      for (Event event : Year.of(convention, Math.max(12, records / 10), records).events()) {
        // The job closes periods by itself, unless somebody has to say the sum of a pool.
        if (!(event instanceof Closing closing) || !closing.totals().isEmpty()) {
          all.add(new Told(convention.id(), event));
        }
      }
    }
    all.sort(
        Comparator.comparing(Told::event, Event.CANONICAL_ORDER).thenComparing(Told::community));
    Files.createDirectories(log.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(log)) {
      for (Told told : all) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("community", told.community());
        line.putRawValue("event", new RawValue(Json.write(told.event())));
        out.write(line + "\n");
      }
    }
    return all.size();
  }
}
