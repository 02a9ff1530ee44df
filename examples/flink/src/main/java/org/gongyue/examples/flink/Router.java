package org.gongyue.examples.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.examples.flink.Line.Notice;
import org.gongyue.examples.flink.part.Names;
import org.gongyue.examples.flink.rules.News;
import org.gongyue.examples.flink.rules.Published;
import org.gongyue.json.JsonException;
import org.gongyue.json.JsonTree;

/**
 * Finds the part to which each event belongs. Lines that come before the conventions that were
 * there at the beginning wait for them, in their order.
 */
final class Router extends BroadcastProcessFunction<String, News, Routed>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  /** The communities there are, without their files. */
  static final MapStateDescriptor<String, Published> KNOWN =
      new MapStateDescriptor<>("known", Types.STRING, Published.TYPE);

  /** What it has to tell besides. */
  static final OutputTag<Line> LINES = new OutputTag<>("lines", Line.TYPE);

  /** A community of this name says that all that was there at the beginning has been told. */
  private static final String READY = "";

  private transient ListState<String> kept;
  private transient List<String> waiting;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    kept =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("waiting", Types.STRING));
    waiting = new ArrayList<>();
    kept.get().forEach(waiting::add);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    kept.update(waiting);
  }

  @Override
  public void processElement(String line, ReadOnlyContext context, Collector<Routed> out)
      throws Exception {
    ReadOnlyBroadcastState<String, Published> known = context.getBroadcastState(KNOWN);
    if (!known.contains(READY)) {
      waiting.add(line);
      return;
    }
    Line notice = route(line, known, out);
    if (notice != null) {
      context.output(LINES, notice);
    }
  }

  @Override
  public void processBroadcastElement(News news, Context context, Collector<Routed> out)
      throws Exception {
    BroadcastState<String, Published> known = context.getBroadcastState(KNOWN);
    if (news.isReady()) {
      known.put(READY, new Published(READY, "", "", false, ""));
      for (String line : waiting) {
        Line notice = route(line, known, out);
        if (notice != null) {
          context.output(LINES, notice);
        }
      }
      waiting.clear();
    } else if (news.published() != null) {
      Published next = news.published();
      Published after = next.after(known.get(next.community()));
      if (after != null) {
        known.put(
            after.community(),
            new Published(after.community(), after.digest(), "", after.alone(), after.kind()));
      } else if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
        String words = "accounts that were decided one by one would have to be brought together";
        context.output(LINES, Line.notice(Notice.RULES_REFUSED, next.community(), words, null));
      }
    } else if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
      context.output(LINES, Line.notice(Notice.RULES_REFUSED, null, news.wrong(), null));
    }
  }

  /** Sends an event on; else says why not. */
  private static Line route(
      String line, ReadOnlyBroadcastState<String, Published> known, Collector<Routed> out)
      throws Exception {
    ObjectNode tree;
    JsonNode community;
    try {
      tree = JsonTree.parse(line);
      community = tree.get("community");
      if (community == null
          || !community.isTextual()
          || !(tree.get("event") instanceof ObjectNode)) {
        return Line.notice(Notice.UNREADABLE, null, "no community, or no event", line);
      }
    } catch (JsonException e) {
      return Line.notice(Notice.UNREADABLE, null, e.getMessage(), line);
    }
    String id = community.textValue();
    Published rules = id.equals(READY) ? null : known.get(id);
    if (rules == null) {
      return Line.notice(Notice.NO_RULES, id, null, line);
    }
    ObjectNode json = (ObjectNode) tree.get("event");
    withKinds(json, rules.kind());
    try {
      Event event = JsonTree.event(json);
      String part = rules.alone() ? id + "\n" + Names.of(event.account()) : id;
      long at = event.at().toInstant().toEpochMilli();
      out.collect(new Routed(part, id, at, json.toString(), Long.MIN_VALUE));
      return null;
    } catch (JsonException | IllegalArgumentException e) {
      return Line.notice(Notice.UNREADABLE, id, e.getMessage(), line);
    }
  }

  /** Writes the kind of account beside each id that stands alone. */
  private static void withKinds(ObjectNode event, String kind) {
    if (kind.equals(AccountId.HOUSEHOLD)) {
      return; // That is what an id alone means anyway.
    }
    withKind(event, "account", kind);
    withKind(event, "to", kind);
    if (event.get("parties") instanceof ObjectNode parties) {
      List<String> roles = new ArrayList<>();
      parties.fieldNames().forEachRemaining(roles::add);
      roles.forEach(role -> withKind(parties, role, kind));
    }
    if (event.get("members") != null) {
      event
          .get("members")
          .forEach(
              member -> {
                if (member instanceof ObjectNode object) {
                  withKind(object, "account", kind);
                }
              });
    }
    if (event.get("replacement") instanceof ObjectNode replacement) {
      withKinds(replacement, kind);
    }
  }

  private static void withKind(ObjectNode object, String field, String kind) {
    JsonNode value = object.get(field);
    if (value != null && value.isTextual()) {
      object.putObject(field).put("kind", kind).set("id", value);
    }
  }
}
