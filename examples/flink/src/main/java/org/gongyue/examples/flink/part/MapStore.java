package org.gongyue.examples.flink.part;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A store in memory, to try and to measure a part by itself. */
public final class MapStore implements Store {

  private final Map<String, MapTable> tables = new HashMap<>();

  private record MapTable(Map<String, String> texts) implements Table {
    @Override
    public String get(String name) {
      return texts.get(name);
    }

    @Override
    public void put(String name, String text) {
      texts.put(name, text);
    }

    @Override
    public void remove(String name) {
      texts.remove(name);
    }

    @Override
    public Collection<String> names() {
      return new ArrayList<>(texts.keySet());
    }
  }

  /** How many bytes the names and texts are, by table. */
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    tables.forEach(
        (name, table) ->
            table
                .texts()
                .forEach((key, text) -> sizes.merge(name, bytes(key) + bytes(text), Long::sum)));
    return sizes;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Table table(String name) {
    return tables.computeIfAbsent(name, one -> new MapTable(new HashMap<>()));
  }

  @Override
  public Table accounts() {
    return table("accounts");
  }

  @Override
  public Table seats() {
    return table("seats");
  }

  @Override
  public Table traces() {
    return table("traces");
  }

  @Override
  public Table involved() {
    return table("involved");
  }

  @Override
  public Table snapshots() {
    return table("snapshots");
  }

  @Override
  public Table shelf() {
    return table("shelf");
  }

  @Override
  public Table handouts() {
    return table("handouts");
  }

  @Override
  public Table head() {
    return table("head");
  }
}
