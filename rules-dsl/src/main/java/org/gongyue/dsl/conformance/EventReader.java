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
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.expression.Type;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/**
 * Reads what was recorded: lines of JSON as in a log, or mappings with the same fields. A mapping
 * is turned into JSON, so that there is one reader of events.
 */
final class EventReader {

  private static final Set<Key> NUMBERS = EnumSet.of(Key.QUANTITY, Key.AMOUNT);
  private static final Set<Key> LISTS = EnumSet.of(Key.EVIDENCE, Key.CONSENTS);
  private static final Set<Key> ACCOUNTS = EnumSet.of(Key.ACCOUNT, Key.TO);
  private static final Set<Key> OFFICIALS = EnumSet.of(Key.VERIFIED_BY, Key.RULER);
  private static final Set<Key> VALUES = EnumSet.of(Key.ATTRIBUTES, Key.FACTS, Key.PAY, Key.TOTALS);

  /** Which of the defaults an event of a type takes. */
  private static final Map<String, Set<Key>> DEFAULTS =
      Map.of(
          "observation",
          EnumSet.of(Key.ACCOUNT, Key.ACTOR, Key.GROUPS, Key.FACTS, Key.VERIFIED_BY, Key.EVIDENCE),
          "redemption",
          EnumSet.of(Key.ACCOUNT, Key.ACTOR, Key.FACTS),
          "transfer",
          EnumSet.of(Key.ACCOUNT, Key.ACTOR, Key.FACTS, Key.VERIFIED_BY, Key.EVIDENCE),
          "closing",
          EnumSet.noneOf(Key.class));

  private static final Set<Key> OTHERS = EnumSet.of(Key.ACCOUNT, Key.ACTOR);

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Convention convention;
  private final Map<Key, Node> defaults;
  private final Diagnostics out;

  /**
   * @param defaults what holds where an event does not say it
   */
  EventReader(Convention convention, Map<Key, Node> defaults, Diagnostics out) {
    this.convention = convention;
    this.defaults = defaults;
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
    Entries entries = Entries.of(node, Shape.EVENT, out);
    String type = entries == null ? null : type(entries);
    if (type == null) {
      return null;
    }
    entries.otherwise(defaults, DEFAULTS.getOrDefault(type, OTHERS));
    List<String> fields = new ArrayList<>();
    fields.add("\"type\":" + quoted(type));
    boolean good = true;
    for (Key key : Shape.EVENT.keys()) {
      if (entries.has(key) && key != Key.TYPE) {
        String value = value(key, entries);
        good &= value != null;
        fields.add(quoted(key.english()) + ":" + value);
      }
    }
    return good ? "{" + String.join(",", fields) + "}" : null;
  }

  private String type(Entries entries) {
    if (!entries.has(Key.TYPE) && entries.has(Key.BEHAVIOUR)) {
      return "observation";
    } else if (!entries.has(Key.TYPE) && entries.has(Key.REWARD)) {
      return "redemption";
    }
    return entries.require(Key.TYPE) ? entries.word(Key.TYPE, Words.EVENTS) : null;
  }

  private String value(Key word, Entries entries) {
    Node node = entries.node(word);
    if (word == Key.REPLACEMENT) {
      return object(node);
    } else if (word == Key.MEMBERS) {
      return array(entries.list(word), one -> member(one, entries));
    } else if (LISTS.contains(word)) {
      return array(entries.list(word), one -> text(entries.text(one, word)));
    } else if (VALUES.contains(word)) {
      return mapping(node, this::typed);
    } else if (word == Key.GROUPS) {
      return mapping(node, one -> text(entries.text(one.value(), word)));
    } else if (word == Key.PARTIES) {
      return mapping(node, one -> account(entries.text(one.value(), word)));
    } else if (OFFICIALS.contains(word)) {
      return official(node, word, entries);
    } else if (word == Key.RESULT) {
      return text(entries.word(word, Words.RESULTS));
    } else if (NUMBERS.contains(word)) {
      return entries.number(word) == null ? null : entries.text(word);
    } else if (ACCOUNTS.contains(word)) {
      return account(entries.text(word));
    }
    String text = entries.text(word);
    if (text == null) {
      return null;
    }
    return quoted(word == Key.AT ? time(text) : text);
  }

  /** A role, or a role and who it was. */
  private String official(Node node, Key word, Entries entries) {
    if (node instanceof Scalar) {
      String role = entries.text(word);
      return role == null ? null : "{\"role\":" + quoted(role) + "}";
    }
    Entries by = Entries.of(node, Shape.OFFICIAL, out);
    if (by == null || by.text(Key.ROLE) == null) {
      return null;
    }
    String id = by.text(Key.ID);
    return "{\"role\":"
        + quoted(by.text(Key.ROLE))
        + (id == null ? "" : ",\"id\":" + quoted(id))
        + "}";
  }

  /** An account, or an account with its groups. */
  private String member(Node node, Entries outer) {
    if (node instanceof Scalar) {
      String account = account(outer.text(node, Key.ACCOUNT));
      return account == null ? null : "{\"account\":" + account + "}";
    }
    Entries entries = Entries.of(node, Shape.MEMBER, out);
    if (entries == null) {
      return null;
    }
    String account = account(entries.text(Key.ACCOUNT));
    String groups = entries.has(Key.GROUPS) ? value(Key.GROUPS, entries) : "{}";
    return account == null || groups == null
        ? null
        : "{\"account\":" + account + ",\"groups\":" + groups + "}";
  }

  private static String array(List<Node> items, Function<Node, String> json) {
    List<String> parts = new ArrayList<>();
    items.forEach(item -> parts.add(json.apply(item)));
    return parts.contains(null) ? null : "[" + String.join(",", parts) + "]";
  }

  private String mapping(Node node, Function<Node.Entry, String> json) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    List<String> parts = new ArrayList<>();
    boolean good = true;
    for (Node.Entry entry : mapping.entries()) {
      String value = json.apply(entry);
      good &= value != null;
      parts.add(quoted(entry.key().text()) + ":" + value);
    }
    return good ? "{" + String.join(",", parts) + "}" : null;
  }

  /** A number or a yes or no where it is written without quotes, else a text. */
  private String typed(Node.Entry entry) {
    if (!(entry.value() instanceof Scalar scalar)) {
      return "null";
    }
    Boolean yes = Words.BOOLEANS.meaning(scalar.text());
    if (yes != null && scalar.isPlain() && isBoolean(entry.key().text())) {
      return yes.toString();
    }
    return isBare(scalar) ? scalar.text() : quoted(scalar.text());
  }

  /** Whether what a record says under a name is a yes or no wherever the convention asks for it. */
  private boolean isBoolean(String name) {
    return Stream.of(
            convention.behaviours().stream().flatMap(one -> one.attributes().stream()),
            convention.transfers().stream().flatMap(one -> one.attributes().stream()),
            convention.facts().stream().map(Fact::attribute))
        .flatMap(all -> all)
        .filter(one -> one.name().equals(name))
        .allMatch(one -> one.type() == Type.BOOLEAN);
  }

  static boolean isBare(Scalar scalar) {
    String text = scalar.text();
    return scalar.isPlain()
        && (text.equals("true") || text.equals("false") || Entries.NUMBER.matcher(text).matches());
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
