package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.convention.Indicator;
import org.gongyue.decision.Status;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.measure.Decimals;

/** The report of a community for tools. */
final class CommunityJson {

  private CommunityJson() {}

  static ObjectNode of(CommunityReport report) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("name", report.name());
    report.versions().forEach(object.putArray("versions")::add);
    object.put("first", report.first().toString()).put("last", report.last().toString());
    report.months().forEach(month -> object.withArray("months").add(month.toString()));
    ArrayNode indicators = object.putArray("indicators");
    report.indicators().forEach(one -> indicator(indicators.addObject(), one));
    part(object.putObject("community"), report, report.community());
    if (report.groupKind() != null) {
      object.put("by", report.groupKind());
      ArrayNode groups = object.putArray("groups");
      for (CommunityReport.Part group : report.groups()) {
        ObjectNode one = groups.addObject();
        if (group.name() == null) {
          one.put("rest", true);
        } else {
          one.put("group", group.name());
        }
        part(one, report, group);
      }
    }
    ObjectNode events = object.putObject("events");
    for (Status status : Status.values()) {
      events.put(status.name().toLowerCase(Locale.ROOT), report.statuses().getOrDefault(status, 0));
    }
    events.put("repeated", report.repeated());
    points(object.putArray("categories"), report.categories());
    points(object.putArray("commons"), report.commons());
    report.states().forEach(object.putObject("states")::put);
    items(object.putArray("redemptions"), report.redemptions());
    items(object.putArray("settlements"), report.settlements());
    return object;
  }

  private static void indicator(ObjectNode object, Indicator one) {
    object.put("id", one.id()).put("name", one.name());
    if (one.article() != null) {
      object.put("article", one.article());
    }
    if (one.commons() != null) {
      object.put("commons", one.commons());
    }
    if (one.isComposed()) {
      object.put("composedOf", one.composedOf().text());
    } else {
      object.put("accountKind", one.accountKind()).put("by", one.by().text());
    }
  }

  private static void part(ObjectNode object, CommunityReport report, CommunityReport.Part part) {
    object.put("accounts", part.accounts()).put("active", part.active());
    points(object, part.points());
    Indicator shortest = report.shortest(part);
    if (shortest != null) {
      object.put("shortest", shortest.name());
    }
    ObjectNode latest = object.putObject("latest");
    part.latest().forEach((name, value) -> latest.set(name, number(value)));
    ObjectNode trend = object.putObject("trend");
    for (Indicator one : report.indicators()) {
      ArrayNode values = trend.putArray(one.name());
      for (BigDecimal value : part.trend(one.name())) {
        values.add(value == null ? JsonNodeFactory.instance.nullNode() : number(value));
      }
    }
  }

  private static void points(ArrayNode array, List<CommunityReport.Points> points) {
    for (CommunityReport.Points one : points) {
      ObjectNode object = array.addObject().put("name", one.name()).put("unit", one.unit());
      object.set("total", number(one.total()));
      ArrayNode months = object.putArray("months");
      one.months().forEach(month -> months.add(number(month)));
    }
  }

  private static void items(ArrayNode array, List<CommunityReport.Item> items) {
    for (CommunityReport.Item item : items) {
      ObjectNode object = array.addObject().put("id", item.id()).put("name", item.name());
      object.put("count", item.count());
      points(object, item.points());
    }
  }

  private static void points(ObjectNode object, Map<String, BigDecimal> byUnit) {
    ObjectNode points = object.putObject("points");
    byUnit.forEach((unit, amount) -> points.set(unit, number(amount)));
  }

  private static JsonNode number(BigDecimal number) {
    return JsonNodeFactory.instance.numberNode(Decimals.canonical(number));
  }
}
