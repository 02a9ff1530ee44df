package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.event.Redemption;

/** Reads how much one redemption must be: 每次最少 {@code 2份} or {@code 100分}, and 倍数. */
final class PortionReader {

  private static final Pattern LEAST =
      Pattern.compile("(?<number>[^ 分次份a-z]+) ?(?<measure>分|次|份|points?|times?|items?)?");

  private final UnitOfAccount standard;
  private final Diagnostics out;

  /** What the whole catalogue says; null for nothing. */
  private final Reward.Portion everywhere;

  /**
   * A reader for the rewards of a catalogue.
   *
   * @param standard the unit of account in which the catalogue counts points; null if it is wrong
   */
  PortionReader(Fields catalogue, UnitOfAccount standard, Diagnostics out) {
    this.standard = standard;
    this.out = out;
    this.everywhere = least(catalogue, standard);
  }

  /** The portion of a reward; null for none. */
  Reward.Portion read(Fields reward, UnitOfAccount unit) {
    boolean own = reward.has(Key.LEAST);
    Reward.Portion least = own ? least(reward, unit) : everywhere;
    Long multiple = reward.whole(Key.MULTIPLE, 1, Redemption.MOST, null);
    boolean counts = least != null && (own || (unit != null && unit.equals(standard)));
    Integer items = least == null ? null : least.least();
    BigDecimal points = counts ? least.points() : null;
    return items == null && points == null && multiple == null
        ? null
        : new Reward.Portion(items, points, multiple == null ? null : multiple.intValue());
  }

  private Reward.Portion least(Fields fields, UnitOfAccount unit) {
    Scalar text = fields.has(Key.LEAST) ? fields.scalar(Key.LEAST) : null;
    if (text == null) {
      return null;
    }
    Matcher matcher = LEAST.matcher(text.text());
    String digits = matcher.matches() ? matcher.group("number") : text.text();
    String measure = matcher.matches() ? matcher.group("measure") : null;
    if (measure != null && (measure.equals("分") || measure.startsWith("point"))) {
      BigDecimal points = Fields.number(text, digits, null, null, out);
      if (points != null && points.signum() <= 0) {
        out.add(Code.NOT_POSITIVE, text.position(), Key.LEAST);
      } else if (points != null && unit != null && points.scale() > unit.precision()) {
        out.add(Code.AMOUNT_TOO_PRECISE, text.position(), points, unit.precision());
      } else if (points != null) {
        return new Reward.Portion(null, points, null);
      }
      return null;
    } else if (measure != null && (measure.equals("次") || measure.startsWith("time"))) {
      out.suggest(
          digits + (measure.equals("次") ? "份" : " items"), Code.ITEMS_NOT_TIMES, text.position());
      return null;
    }
    BigDecimal most = BigDecimal.valueOf(Redemption.MOST);
    BigDecimal items = Fields.number(text, digits, BigDecimal.ONE, most, out);
    if (items != null && items.scale() > 0) {
      out.add(Code.NOT_WHOLE, text.position(), digits);
      return null;
    }
    return items == null ? null : new Reward.Portion(items.intValueExact(), null, null);
  }

  /** Says if no redemption can ever be as much as it must. */
  void check(Reward reward, Fields fields) {
    if (reward.portion() == null) {
      return;
    }
    BigDecimal fewest = BigDecimal.valueOf(reward.fitting(1));
    Key key =
        List.of(Key.LEAST, Key.MULTIPLE).stream().filter(fields::has).findFirst().orElse(Key.ID);
    if (fewest.compareTo(BigDecimal.valueOf(Redemption.MOST)) > 0) {
      out.add(
          Code.PORTION_TOO_LARGE, fields.valuePosition(key), fewest, "quantity", Redemption.MOST);
    }
    for (Limit limit : reward.limits()) {
      if (fewest.compareTo(limit.most()) > 0) {
        out.add(
            Code.PORTION_TOO_LARGE,
            fields.valuePosition(key),
            fewest,
            Key.REDEEM_LIMITS,
            limit.most());
      }
    }
    if (reward.stock() != null && fewest.compareTo(BigDecimal.valueOf(reward.stock())) > 0) {
      out.add(Code.PORTION_TOO_LARGE, fields.valuePosition(key), fewest, Key.STOCK, reward.stock());
    }
  }
}
