package org.gongyue.examples.flink;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.gongyue.event.AccountId;

/**
 * A line that the job writes.
 *
 * @param kind of which it is, the name of the folder that it goes to
 * @param text one line of JSON
 */
public record Line(String kind, String text) {

  /** Decision records (裁定记录), each part a chain of its own. */
  static final String DECISIONS = "decisions";

  /** The closings (结账) that the job made, to be added to the log by whoever replays it. */
  static final String CLOSINGS = "closings";

  /** How accounts stand after a period ended that changed them. */
  static final String STANDINGS = "standings";

  /** The accounts after the last event, when there is a last one. */
  static final String ACCOUNTS = "accounts";

  /** What was not decided, and what is wrong with the rules. */
  static final String NOTICES = "notices";

  /** How it is passed on. */
  static final TypeInformation<Line> TYPE = Types.POJO(Line.class);

  /** What is said of an account, JSON already. */
  static Line of(String kind, String community, AccountId account, String field, String json) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("community", community);
    if (account != null) {
      tree.putObject("account").put("kind", account.kind()).put("id", account.id());
    }
    tree.putRawValue(field, new RawValue(json));
    return new Line(kind, tree.toString());
  }

  /**
   * Why something was not decided.
   *
   * @param input what came, to be mended and sent again; null for nothing
   */
  static Line notice(Notice why, String community, String words, String input) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("notice", why.name()).put("community", community).put("words", words);
    tree.put("input", input);
    return new Line(NOTICES, tree.toString());
  }

  /** Why something was not decided, or is not as somebody may expect. */
  enum Notice {
    /** The line is no event of a community. */
    UNREADABLE,
    /** There are no rules of the community; send it again when there are. */
    NO_RULES,
    /** Its month was forgotten. */
    TOO_LATE,
    /** It refers to an event of which nothing is known: it never came, or was forgotten. */
    UNKNOWN_REFERENCE,
    /** It has to do with several accounts, under rules that decide each by itself. */
    REACHES_OTHERS,
    /** The same id was used for events of two accounts. */
    ID_OF_ANOTHER,
    /** A period can only be closed by somebody who knows the sum of a pool. */
    NEEDS_TOTAL,
    /** Conventions that cannot be used. */
    RULES_REFUSED
  }
}
