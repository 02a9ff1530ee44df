package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.convention.Limit;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.expression.Names;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.LimitWords;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Reads 上限 and 限兑: {@code 每人每月: 20}, {@code 每户每年: 3次}. */
final class LimitReader {

  private static final Pattern AMOUNT =
      Pattern.compile("(?<number>[^ 分次份a-z]+) ?(?<measure>分|次|份|points?|times?|items?)?");
  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(1_000_000);

  private final Names names;
  private final Diagnostics out;
  private final boolean counts;
  private final Of of;

  /** What is limited. */
  private enum Of {
    POINTS,
    ITEMS,
    GIVING,
    RECEIVING
  }

  private LimitReader(Names names, Diagnostics out, Of of) {
    this.names = names;
    this.out = out;
    this.counts = of == Of.ITEMS;
    this.of = of;
  }

  /** Of points or times of scoring rules. */
  static LimitReader ofPoints(Names names, Diagnostics out) {
    return new LimitReader(names, out, Of.POINTS);
  }

  /** Of how many items are redeemed. */
  static LimitReader ofItems(Names names, Diagnostics out) {
    return new LimitReader(names, out, Of.ITEMS);
  }

  /** Of points or times of what an account gives others, which is never cut. */
  static LimitReader ofGiving(Names names, Diagnostics out) {
    return new LimitReader(names, out, Of.GIVING);
  }

  /** Of points or times of what an account receives from others: by whom of it, nobody says. */
  static LimitReader ofReceiving(Names names, Diagnostics out) {
    return new LimitReader(names, out, Of.RECEIVING);
  }

  private boolean isOfTransfers() {
    return of == Of.GIVING || of == Of.RECEIVING;
  }

  /** The limits of a mapping; those that could not be read are left out. */
  List<Limit> read(Node node, Target target, String unit) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return List.of();
    }
    return read(Fields.unique(mapping, out), target, unit, Limit.Excess.CUT);
  }

  /** The limits of some entries of a mapping. */
  List<Limit> read(List<Node.Entry> entries, Target target, String unit, Limit.Excess excess) {
    List<Limit> limits = new ArrayList<>();
    for (Node.Entry entry : entries) {
      Limit limit = limit(entry, target, unit, excess);
      if (limit != null) {
        limits.add(limit);
      }
    }
    return limits;
  }

  private Limit limit(Node.Entry entry, Target target, String unit, Limit.Excess otherwise) {
    String text = entry.key().text();
    LimitWords.Parts key = LimitWords.parts(text, names.groups());
    if (key == null || (key.whose() == null && !counts)) {
      String meant = key != null && text.startsWith("每") ? "每户" + text : null;
      out.suggest(meant, Code.BAD_LIMIT, entry.key().position(), text);
      return null;
    }
    Window window = Windows.of(key.window(), names.officeTerm());
    if (window == null) {
      out.add(Code.OFFICE_TERM_UNSTATED, entry.key().position(), text);
      return null;
    }
    Whose whose = key.whose() == null ? Whose.ACCOUNT : key.whose();
    if (whose.kind() == Whose.Kind.GROUP && !isGroup(whose.group(), entry.key())) {
      return null;
    }
    if (whose.kind() == Whose.Kind.ACTOR && of == Of.RECEIVING) {
      out.add(Code.RECEIVER_WITHOUT_ACTOR, entry.key().position(), text);
      return null;
    }
    Node value = entry.value();
    Limit.Excess excess = isOfTransfers() ? Limit.Excess.DROP : otherwise;
    Scalar amount = value instanceof Scalar scalar ? scalar : null;
    if (amount == null && isOfTransfers()) {
      out.add(Code.NOT_A_SCALAR, value.position());
      return null;
    } else if (amount == null) {
      Fields fields = Fields.of(value, out, Shape.LIMIT);
      if (fields == null) {
        return null;
      }
      amount = fields.scalar(Key.MOST);
      excess = fields.word(Key.EXCESS, Words.EXCESSES, otherwise);
    }
    if (amount == null || excess == null) {
      return null;
    }
    return limit(whose, target, window, amount, unit, excess);
  }

  private static boolean isTimes(String measure) {
    return measure.equals("次") || measure.startsWith("time");
  }

  private boolean isGroup(String name, Scalar key) {
    if (counts || isOfTransfers()) {
      out.add(Code.GROUP_NOT_ALLOWED, key.position(), name);
      return false;
    } else if (!names.groups().contains(name)) {
      if (names.isComplete()) {
        out.suggest(
            Nearest.to(name, names.groups()),
            Code.UNKNOWN_GROUP,
            key.position(),
            name,
            names.groups().isEmpty() ? "—" : String.join("、", names.groups()));
      }
      return false;
    }
    return true;
  }

  private Limit limit(
      Whose scope, Target target, Window window, Scalar amount, String unit, Limit.Excess excess) {
    Matcher matcher = AMOUNT.matcher(amount.text());
    String measure = matcher.matches() ? matcher.group("measure") : null;
    String digits = matcher.matches() ? matcher.group("number") : amount.text();
    boolean times = counts || (measure != null && isTimes(measure));
    if (measure != null && !times && (measure.equals("份") || measure.startsWith("item"))) {
      digits = amount.text();
    } else if (counts && measure != null && isTimes(measure)) {
      out.suggest(
          digits + (measure.equals("次") ? "份" : " items"), Code.ITEMS_NOT_TIMES, amount.position());
      return null;
    } else if (!counts && times && window.unit() == Window.Unit.EVENT) {
      out.add(Code.EVENT_COUNTS_ONCE, amount.position(), amount.text());
      return null;
    }
    BigDecimal most =
        Fields.number(amount, digits, BigDecimal.ZERO, times ? MOST_TIMES : null, out);
    if (most == null) {
      return null;
    } else if (times && most.scale() > 0) {
      out.add(Code.NOT_WHOLE, amount.position(), digits);
      return null;
    }
    return new Limit(
        scope,
        target,
        window,
        times ? Limit.Measure.TIMES : Limit.Measure.POINTS,
        unit,
        most,
        excess);
  }
}
