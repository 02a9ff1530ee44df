package org.gongyue.dsl.conformance;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/**
 * Reads what was recorded: lines of JSON as in a log, or mappings with the same fields. A mapping
 * is turned into JSON, so that there is one reader of events.
 */
final class EventReader {

  private static final Map<String, String> TYPES =
      Map.of(
          "行为", "observation",
          "兑换", "redemption",
          "退兑", "return",
          "确认", "confirmation",
          "取消", "cancellation",
          "转让", "transfer",
          "撤销", "reversal",
          "结账", "closing");

  private static final Set<Word> NUMBERS = EnumSet.of(Word.QUANTITY, Word.AMOUNT);
  private static final Set<Word> LISTS = EnumSet.of(Word.EVIDENCE, Word.CONSENTS);
  private static final Set<Word> ACCOUNTS = EnumSet.of(Word.ACCOUNT, Word.TO);
  private static final Set<Word> VALUES =
      EnumSet.of(Word.ATTRIBUTES, Word.FACTS, Word.PAY, Word.TOTALS);

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Convention convention;
  private final Diagnostics out;

  EventReader(Convention convention, Diagnostics out) {
    this.convention = convention;
    this.out = out;
  }

  /** The events in the order in which they are written, which is that of their arrival. */
  List<Event> read(Node node) {
    List<Event> events = new ArrayList<>();
    if (node instanceof Scalar lines && !lines.isEmpty()) {
      int at = 0;
      for (String line : lines.text().split("\n", -1)) {
        if (!line.isBlank()) {
          add(line, lines.position(at), events);
        }
        at += line.codePointCount(0, line.length()) + 1;
      }
    } else if (node instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        String json = object(item);
        if (json != null) {
          add(json, item.position(), events);
        }
      }
    } else {
      out.add(Code.NOT_A_LIST, node.position());
    }
    return events;
  }

  private void add(String json, Position position, List<Event> events) {
    try {
      events.add(Json.readEvent(json, convention));
    } catch (JsonException e) {
      EventLog.tell(e, position, out);
    }
  }

  /** An event as JSON; null if that cannot be. */
  private String object(Node node) {
    Entries entries = Entries.of(node, Word.OF_EVENT, out);
    if (entries == null) {
      return null;
    }
    List<String> fields = new ArrayList<>();
    boolean good = true;
    if (!entries.has(Word.TYPE) && entries.has(Word.BEHAVIOUR)) {
      fields.add("\"type\":\"observation\"");
    } else if (!entries.has(Word.TYPE) && entries.has(Word.REWARD)) {
      fields.add("\"type\":\"redemption\"");
    }
    for (Word word : Word.OF_EVENT) {
      if (entries.has(word)) {
        String value = value(word, entries);
        good &= value != null;
        fields.add(quoted(word.english()) + ":" + value);
      }
    }
    return good ? "{" + String.join(",", fields) + "}" : null;
  }

  private String value(Word word, Entries entries) {
    Node node = entries.node(word);
    if (word == Word.REPLACEMENT) {
      return object(node);
    } else if (word == Word.MEMBERS) {
      return array(entries.list(word), this::member);
    } else if (LISTS.contains(word)) {
      return array(entries.list(word), one -> text(entries.text(one, word)));
    } else if (VALUES.contains(word)) {
      return mapping(node, EventReader::typed);
    } else if (word == Word.GROUPS) {
      return mapping(node, one -> text(entries.text(one, word)));
    } else if (word == Word.PARTIES) {
      return mapping(node, one -> account(entries.text(one, word)));
    } else if (word == Word.VERIFIED_BY) {
      return verifier(node, entries);
    } else if (NUMBERS.contains(word)) {
      return entries.number(word) == null ? null : entries.text(word);
    } else if (ACCOUNTS.contains(word)) {
      return account(entries.text(word));
    }
    String text = entries.text(word);
    if (text == null) {
      return null;
    } else if (word == Word.TYPE) {
      return quoted(TYPES.getOrDefault(text, text));
    }
    return quoted(word == Word.AT ? time(text) : text);
  }

  private String verifier(Node node, Entries entries) {
    if (node instanceof Scalar) {
      String role = entries.text(Word.VERIFIED_BY);
      return role == null ? null : "{\"role\":" + quoted(role) + "}";
    }
    Entries by = Entries.of(node, Word.OF_VERIFIER, out);
    if (by == null || !by.require(Word.ROLE) || by.text(Word.ROLE) == null) {
      return null;
    }
    String id = by.text(Word.ID);
    return "{\"role\":"
        + quoted(by.text(Word.ROLE))
        + (id == null ? "" : ",\"id\":" + quoted(id))
        + "}";
  }

  private String member(Node node) {
    Entries entries = Entries.of(node, Word.OF_MEMBER, out);
    if (entries == null || !entries.require(Word.ACCOUNT)) {
      return null;
    }
    String account = account(entries.text(Word.ACCOUNT));
    String groups = entries.has(Word.GROUPS) ? value(Word.GROUPS, entries) : "{}";
    return account == null || groups == null
        ? null
        : "{\"account\":" + account + ",\"groups\":" + groups + "}";
  }

  private static String array(List<Node> items, Function<Node, String> json) {
    List<String> parts = new ArrayList<>();
    items.forEach(item -> parts.add(json.apply(item)));
    return parts.contains(null) ? null : "[" + String.join(",", parts) + "]";
  }

  private String mapping(Node node, Function<Node, String> json) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    List<String> parts = new ArrayList<>();
    boolean good = true;
    for (Node.Entry entry : mapping.entries()) {
      String value = json.apply(entry.value());
      good &= value != null;
      parts.add(quoted(entry.key().text()) + ":" + value);
    }
    return good ? "{" + String.join(",", parts) + "}" : null;
  }

  /** A number or a yes or no where it is written without quotes, else a text. */
  private static String typed(Node node) {
    if (!(node instanceof Scalar scalar)) {
      return "null";
    }
    String text = scalar.text();
    boolean isBare =
        scalar.isPlain()
            && (text.equals("true")
                || text.equals("false")
                || Entries.NUMBER.matcher(text).matches());
    return isBare ? text : quoted(text);
  }

  /** A day and a time of day are those of the convention's zone. */
  private String time(String text) {
    try {
      LocalDateTime local = LocalDateTime.parse(text, LOCAL);
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(convention.zone()));
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** An account as on the command line: an id alone, or {@code kind:id}. */
  private String account(String text) {
    if (text == null) {
      return null;
    }
    AccountId id = account(text, convention);
    return "{\"kind\":" + quoted(id.kind()) + ",\"id\":" + quoted(id.id()) + "}";
  }

  static AccountId account(String text, Convention convention) {
    List<String> kinds = new ArrayList<>(convention.accountKinds());
    kinds.addAll(convention.groups());
    for (String kind : kinds) {
      if (text.startsWith(kind + ":") && text.length() > kind.length() + 1) {
        return new AccountId(kind, text.substring(kind.length() + 1));
      }
    }
    return new AccountId(convention.accountKinds().get(0), text);
  }

  private static String text(String text) {
    return text == null ? null : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
