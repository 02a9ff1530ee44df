package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Target;

/** Reads 转让: who may give what to whom. */
final class TransfersReader {

  private final Symbols symbols;
  private final Charter charter;
  private final ExpressionReader expressions;
  private final Diagnostics out;

  /**
   * @param charter null if it could not be read
   */
  TransfersReader(Symbols symbols, Charter charter, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.expressions = new ExpressionReader(symbols, out);
    this.out = out;
  }

  /** Declares the number of a kind of transfer. */
  static void declare(Node transfer, Symbols symbols) {
    Scalar id = Lookup.scalar(transfer, Key.ID);
    if (id != null && !id.isEmpty()) {
      Target target = new Target(Target.Kind.TRANSFER, id.text());
      symbols.declare(id.text(), target, id.position(), Code.DUPLICATE_ID);
    }
  }

  /** The kinds of transfer that could be read. */
  List<TransferRule> read(List<Node> items) {
    List<TransferRule> transfers = new ArrayList<>();
    for (Node item : items) {
      Fields fields = Fields.of(item, out, Shape.TRANSFER);
      TransferRule transfer = fields == null ? null : read(fields);
      if (transfer != null) {
        transfers.add(transfer);
      }
    }
    return transfers;
  }

  private TransferRule read(Fields fields) {
    String id = fields.text(Key.ID, ListReader.ID, Code.BAD_ID);
    String name = fields.text(Key.NAME);
    String article = article(fields);
    String kind = accountKind(fields);
    List<String> to = to(fields, kind);
    UnitOfAccount unit = new RuleReader(symbols, out).unit(fields);
    UnitOfAccount into = into(fields, unit, to);
    BigDecimal rate = rate(fields);
    Attributes attributes =
        new AttributesReader(charter == null ? Map.of() : charter.facts().places(), out)
            .read(fields);
    Attributes readable =
        attributes.and(charter == null ? Attributes.UNREADABLE : charter.facts().readable());
    Formula condition = condition(fields, readable);
    Formula amount = amount(fields, Key.AMOUNT, readable);
    Formula back = amount(fields, Key.IN_RETURN, readable);
    tellOfWrongCompany(fields, to);
    Verification verification = verification(fields);
    fields.word(Key.LOCKED, Words.BOOLEANS, false);
    if (unit == null || into == null || id == null || name == null || to == null) {
      return null;
    }
    return new TransferRule(
        id,
        name,
        article,
        kind,
        to,
        unit.name(),
        into.name(),
        rate == null ? BigDecimal.ONE : rate,
        attributes.known(),
        condition,
        amount,
        back,
        step(fields, Key.LEAST, unit),
        step(fields, Key.MULTIPLE, unit),
        limits(fields, Key.LIMITS, id, unit.name()),
        limits(fields, Key.RECEIVE_LIMITS, id, into.name()),
        verification,
        overdraft(fields, unit),
        validity(fields, readable, into));
  }

  private String article(Fields fields) {
    if (!fields.has(Key.ARTICLE)) {
      out.add(Code.NO_ARTICLE, fields.position());
    }
    return fields.reference(
        Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
  }

  private List<String> kinds() {
    return charter == null ? null : charter.accountKinds();
  }

  private String accountKind(Fields fields) {
    String kind = fields.reference(Key.ACCOUNT_KIND, kinds(), Code.UNKNOWN_ACCOUNT_KIND);
    return kind == null && kinds() != null ? kinds().get(0) : kind;
  }

  /** The kinds of account that may receive, none for 本户; null if they could not be read. */
  private List<String> to(Fields fields, String giver) {
    if (!fields.has(Key.TO)) {
      return giver == null ? null : List.of(giver);
    }
    Node node = fields.node(Key.TO);
    if (node instanceof Scalar scalar && Words.OWN_ACCOUNT.meaning(scalar.text()) != null) {
      return List.of();
    }
    List<String> written = fields.texts(Key.TO);
    if (written == null) {
      return null;
    }
    boolean known = true;
    for (int i = 0; i < written.size() && kinds() != null; i++) {
      if (!kinds().contains(written.get(i))) {
        Node place = node instanceof Node.Sequence list ? list.items().get(i) : node;
        out.suggest(
            Nearest.to(written.get(i), kinds()),
            Code.UNKNOWN_ACCOUNT_KIND,
            place.position(),
            written.get(i),
            String.join("、", kinds()));
        known = false;
      }
    }
    return known ? written : null;
  }

  /** The unit that is received: the one that is given, unless it says another one. */
  private UnitOfAccount into(Fields fields, UnitOfAccount unit, List<String> to) {
    if (!fields.has(Key.INTO)) {
      if (fields.has(Key.BY)) {
        out.add(Code.NEEDS_KEY, fields.position(Key.BY), Key.BY, Key.INTO);
      } else if (to != null && to.isEmpty()) {
        out.add(Code.DEPOSIT_NEEDS_UNIT, fields.valuePosition(Key.TO), Key.INTO);
      }
      return unit;
    }
    if (!fields.has(Key.BY)) {
      out.add(Code.MISSING_KEY, fields.position(Key.INTO), Key.BY);
    }
    String name =
        symbols.units().isEmpty()
            ? null
            : fields.reference(Key.INTO, symbols.units(), Code.UNKNOWN_UNIT);
    if (name != null && unit != null && name.equals(unit.name())) {
      out.add(Code.SAME_UNIT, fields.valuePosition(Key.INTO), Key.INTO, name);
    }
    return name == null ? null : symbols.unit(name);
  }

  private BigDecimal rate(Fields fields) {
    return positive(fields, Key.BY);
  }

  private BigDecimal positive(Fields fields, Key key) {
    BigDecimal number = fields.number(key, null, null);
    if (number != null && number.signum() <= 0) {
      out.add(Code.NOT_POSITIVE, fields.valuePosition(key), key);
      return null;
    }
    return number;
  }

  private BigDecimal step(Fields fields, Key key, UnitOfAccount unit) {
    BigDecimal number = positive(fields, key);
    if (number != null && number.scale() > unit.precision()) {
      out.add(Code.AMOUNT_TOO_PRECISE, fields.valuePosition(key), number, unit.precision());
    }
    return number;
  }

  private Formula condition(Fields fields, Attributes readable) {
    Scalar text = fields.scalar(Key.CONDITION);
    return text == null ? null : expressions.condition(text, readable);
  }

  private Formula amount(Fields fields, Key key, Attributes readable) {
    Scalar text = fields.scalar(key);
    Formula amount = text == null ? null : expressions.amount(text, readable);
    if (amount != null && readsAccount(amount.expression())) {
      out.add(Code.READS_ACCOUNT, text.position(), key);
    }
    return amount;
  }

  /** What was agreed on must stay so, whatever becomes of the account later. */
  private static boolean readsAccount(Expression e) {
    return e instanceof Expression.Count
        || e instanceof Expression.Points
        || e instanceof Expression.Balance
        || e instanceof Expression.DaysSince
        || e instanceof Expression.InState
        || e instanceof Expression.Grade
        || e instanceof Expression.Streak
        || e.children().stream().anyMatch(TransfersReader::readsAccount);
  }

  /** What comes back is of the unit that is given, and of another account. */
  private void tellOfWrongCompany(Fields fields, List<String> to) {
    boolean isDeposit = to != null && to.isEmpty();
    for (Key key : List.of(Key.IN_RETURN, Key.RECEIVE_LIMITS)) {
      if (fields.has(key) && isDeposit) {
        out.add(Code.NOT_FOR_DEPOSIT, fields.position(key), key);
      }
    }
    if (fields.has(Key.IN_RETURN) && fields.has(Key.INTO) && !isDeposit) {
      out.add(Code.RETURN_CONVERTED, fields.position(Key.IN_RETURN), Key.IN_RETURN, Key.INTO);
    }
  }

  private List<Limit> limits(Fields fields, Key key, String id, String unit) {
    Target target = new Target(Target.Kind.TRANSFER, id);
    LimitReader reader =
        key == Key.LIMITS
            ? LimitReader.ofGiving(symbols, out)
            : LimitReader.ofReceiving(symbols, out);
    return fields.has(key) ? reader.read(fields.node(key), target, unit) : List.of();
  }

  private Verification verification(Fields fields) {
    List<String> evidence = fields.has(Key.EVIDENCE) ? fields.texts(Key.EVIDENCE) : List.of();
    boolean nobody =
        fields.node(Key.VERIFICATION) instanceof Scalar scalar
            && Words.NOBODY.meaning(scalar.text()) != null;
    if (fields.has(Key.VERIFICATION) && !nobody) {
      List<String> roles = fields.texts(Key.VERIFICATION);
      return roles == null || evidence == null ? null : new Verification(roles, evidence);
    } else if (fields.has(Key.EVIDENCE)) {
      out.add(Code.EVIDENCE_UNVERIFIED, fields.position(Key.EVIDENCE));
    } else if (!nobody) {
      out.add(Code.NO_VERIFICATION, fields.position());
    }
    return null;
  }

  private BigDecimal overdraft(Fields fields, UnitOfAccount unit) {
    BigDecimal overdraft = fields.number(Key.OVERDRAFT, BigDecimal.ZERO, null);
    if (overdraft != null
        && unit.floor() != null
        && overdraft.negate().compareTo(unit.floor()) < 0) {
      out.add(
          Code.OVERDRAFT_BELOW_FLOOR,
          fields.valuePosition(Key.OVERDRAFT),
          overdraft,
          unit.name(),
          unit.floor());
    }
    return overdraft;
  }

  private Validity validity(Fields fields, Attributes readable, UnitOfAccount into) {
    return new ValidityReader(expressions, readable, out).read(fields, into.precision());
  }
}
