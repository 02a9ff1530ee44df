package org.gongyue.examples.flink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.gongyue.examples.flink.part.Store;
import org.gongyue.examples.flink.part.Table;

/** What a part keeps, as keyed state: texts by names, which every version of Flink can read. */
final class KeyedStore implements Store {

  private final Map<String, Table> tables = new HashMap<>();

  KeyedStore(RuntimeContext context) {
    for (String name :
        List.of(
            "accounts", "seats", "traces", "involved", "snapshots", "shelf", "handouts", "head")) {
      MapStateDescriptor<String, String> texts =
          new MapStateDescriptor<>(name, Types.STRING, Types.STRING);
      tables.put(name, new StateTable(context.getMapState(texts)));
    }
  }

  private record StateTable(MapState<String, String> state) implements Table {

    /** What state backends throw. */
    @FunctionalInterface
    private interface Access<T> {
      T get() throws Exception;
    }

    private static <T> T of(Access<T> access) {
      try {
        return access.get();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("the state backend failed", e);
      }
    }

    @Override
    public String get(String name) {
      return of(() -> state.get(name));
    }

    @Override
    public void put(String name, String text) {
      of(
          () -> {
            state.put(name, text);
            return text;
          });
    }

    @Override
    public void remove(String name) {
      of(
          () -> {
            state.remove(name);
            return name;
          });
    }

    @Override
    public Collection<String> names() {
      return of(
          () -> {
            List<String> names = new ArrayList<>();
            state.keys().forEach(names::add);
            return names;
          });
    }
  }

  @Override
  public Table accounts() {
    return tables.get("accounts");
  }

  @Override
  public Table seats() {
    return tables.get("seats");
  }

  @Override
  public Table traces() {
    return tables.get("traces");
  }

  @Override
  public Table involved() {
    return tables.get("involved");
  }

  @Override
  public Table snapshots() {
    return tables.get("snapshots");
  }

  @Override
  public Table shelf() {
    return tables.get("shelf");
  }

  @Override
  public Table handouts() {
    return tables.get("handouts");
  }

  @Override
  public Table head() {
    return tables.get("head");
  }
}
