package org.gongyue.examples.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.examples.flink.part.Memory;
import org.gongyue.examples.flink.rules.Compiled;
import org.gongyue.examples.flink.rules.News;
import org.gongyue.examples.flink.rules.Published;
import org.gongyue.json.JsonException;
import org.gongyue.json.JsonTree;

/**
 * Decides the events of each part in canonical order: each waits until event time has come to it. A
 * late one is decided, and what it changes put right, as soon as event time is where it was when
 * the event was read, which most often it is: so nothing depends on which task is how far.
 */
final class PartFunction extends KeyedBroadcastProcessFunction<String, Routed, News, Line> {

  private static final long serialVersionUID = 1;

  /** The conventions of all communities. */
  static final MapStateDescriptor<String, Published> RULES =
      new MapStateDescriptor<>("rules", Types.STRING, Published.TYPE);

  /** The ids that accounts use which are decided by themselves. */
  static final OutputTag<Claim> CLAIMS = new OutputTag<>("claims", Claim.TYPE);

  /** When there are no more events; before it there are only moments of this world. */
  private static final long END = Long.MAX_VALUE - 1;

  private static final int ACCOUNTS_AT_HAND = 4096;

  private final Duration lateness;
  private final int months;

  /** Events, as JSON, by the moment for which they wait. */
  private transient MapState<Long, List<String>> waiting;

  /** The same of late events, in the order in which they came. */
  private transient MapState<Long, List<String>> late;

  private transient KeyedStore store;
  private transient Memory memory;

  /**
   * @param lateness how long after its end a period is settled
   * @param months for how many months events are kept, so that what comes late can be decided
   */
  PartFunction(Duration lateness, int months) {
    this.lateness = lateness;
    this.months = months;
  }

  @Override
  public void open(OpenContext context) {
    waiting = events("waiting");
    late = events("late");
    store = new KeyedStore(getRuntimeContext());
    memory = new Memory(ACCOUNTS_AT_HAND);
  }

  private MapState<Long, List<String>> events(String name) {
    return getRuntimeContext()
        .getMapState(new MapStateDescriptor<>(name, Types.LONG, Types.LIST(Types.STRING)));
  }

  @Override
  public void processBroadcastElement(News news, Context context, Collector<Line> out)
      throws Exception {
    if (news.published() != null) {
      BroadcastState<String, Published> rules = context.getBroadcastState(RULES);
      Published after = news.published().after(rules.get(news.published().community()));
      if (after != null) {
        rules.put(after.community(), after);
      }
    }
  }

  @Override
  public void processElement(Routed routed, ReadOnlyContext context, Collector<Line> out)
      throws Exception {
    context.timerService().registerEventTimeTimer(END);
    long now = context.timerService().currentWatermark();
    Published published = context.getBroadcastState(RULES).get(routed.community());
    if (routed.isLate() && routed.clock() <= now && published != null) {
      Desk desk = desk(routed.part(), routed.community(), published, out);
      desk.take(event(routed.event()), claim -> context.output(CLAIMS, claim));
      register(desk, context.timerService()::registerEventTimeTimer);
    } else {
      long moment = routed.isLate() ? Math.max(routed.clock(), now + 1) : routed.at();
      add(routed.isLate() ? late : waiting, moment, List.of(routed.event()));
      context.timerService().registerEventTimeTimer(moment);
    }
  }

  private static void add(MapState<Long, List<String>> to, long moment, List<String> events)
      throws Exception {
    List<String> others = to.get(moment);
    List<String> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
    all.addAll(events);
    to.put(moment, all);
  }

  private static List<Event> take(MapState<Long, List<String>> from, long moment) throws Exception {
    List<Event> events = new ArrayList<>();
    List<String> texts = from.get(moment);
    if (texts != null) {
      for (String text : texts) {
        events.add(event(text));
      }
      from.remove(moment);
    }
    return events;
  }

  @Override
  public void onTimer(long moment, OnTimerContext context, Collector<Line> out) throws Exception {
    String part = context.getCurrentKey();
    String community = part.split("\n", 2)[0];
    long now = context.timerService().currentWatermark();
    Published published = context.getBroadcastState(RULES).get(community);
    if (published == null) {
      // The router has heard of the community before this has: at the next tick it will be there.
      put(moment, Math.min(END, now + 1), context.timerService()::registerEventTimeTimer);
      return;
    }
    Desk desk = desk(part, community, published, out);
    List<Event> events = take(waiting, moment);
    if (now < END) {
      events.addAll(desk.closings(Instant.ofEpochMilli(moment)));
    }
    events.sort(Event.CANONICAL_ORDER);
    events.addAll(take(late, moment));
    for (Event event : events) {
      desk.take(event, claim -> context.output(CLAIMS, claim));
    }
    if (moment == END) {
      desk.accounts();
    } else if (now < END) {
      desk.settle(Instant.ofEpochMilli(moment), months);
      register(desk, context.timerService()::registerEventTimeTimer);
    }
  }

  /** Puts off what waits for a moment. */
  private void put(long moment, long next, Alarm alarm) throws Exception {
    for (MapState<Long, List<String>> events : List.of(waiting, late)) {
      List<String> texts = events.get(moment);
      if (texts != null && moment < next) {
        events.remove(moment);
        add(events, next, texts);
        alarm.set(next);
      }
    }
  }

  private Desk desk(String part, String community, Published published, Collector<Line> out) {
    RuleBooks rules = Compiled.of(published);
    return new Desk(part, community, rules, published.alone(), store, memory, lateness, out);
  }

  /** Something that wakes the part at a moment. */
  @FunctionalInterface
  private interface Alarm {
    void set(long moment);
  }

  private static void register(Desk desk, Alarm alarm) {
    Instant next = desk.next();
    if (next != null) {
      alarm.set(next.toEpochMilli());
    }
  }

  private static Event event(String json) throws JsonException {
    return JsonTree.event(JsonTree.parse(json));
  }
}
