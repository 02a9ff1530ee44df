package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongyue.convention.Article;
import org.gongyue.convention.OfficeTerm;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.LimitWords;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Whose;

/** Reads {@code convention.yaml}, the 公约. */
final class CharterReader {

  static final Pattern ID = Spelling.CONVENTION_ID;

  private static final String ZONE = "Asia/Shanghai";
  private static final List<String> CATEGORIES = List.of("文明守约", "履职自治", "社团活动", "志愿服务");
  private static final List<String> COMMONS = List.of("参与", "自律", "互助", "成长");
  private static final UnitOfAccount POINTS =
      new UnitOfAccount("积分", 2, RoundingMode.HALF_UP, BigDecimal.ZERO, null, null);

  private final Symbols symbols;
  private final Diagnostics out;
  private final boolean acceptsDraft;

  CharterReader(Symbols symbols, Diagnostics out, boolean acceptsDraft) {
    this.symbols = symbols;
    this.out = out;
    this.acceptsDraft = acceptsDraft;
  }

  /** Reads the file; null if it is no mapping. */
  Charter read(Node root) {
    Fields fields = Fields.of(root, out, Shape.CONVENTION);
    if (fields == null) {
      return null;
    }
    rolls(fields);
    List<Article> articles = articles(fields);
    lockedArticles(fields, articles);
    stated(fields, articles);
    List<String> kinds = names(fields, Key.ACCOUNT_KINDS, List.of(AccountId.HOUSEHOLD));
    return new Charter(
        fields.text(Key.ID, ID, Code.BAD_ID),
        fields.text(Key.VERSION),
        fields.text(Key.NAME),
        zone(fields),
        new LifeReader(out, acceptsDraft).read(fields),
        officeTerm(fields),
        kinds,
        units(fields),
        names(fields, Key.CATEGORIES, CATEGORIES),
        names(fields, Key.COMMONS, COMMONS),
        articles,
        groups(fields, kinds),
        new FactsReader(out).read(fields),
        sameAct(fields),
        new ObjectionsReader(out)
            .read(fields, articles == null ? null : articles.stream().map(Article::id).toList()),
        masked(fields, kinds));
  }

  /** Kinds of account whose ids are for nobody else: a misspelt one would show them. */
  private List<String> masked(Fields charter, List<String> kinds) {
    List<String> masked = charter.has(Key.MASKED) ? charter.texts(Key.MASKED) : null;
    if (masked == null || kinds == null) {
      return List.of();
    }
    for (String kind : masked) {
      if (!kinds.contains(kind)) {
        out.suggest(
            Nearest.to(kind, kinds),
            Code.UNKNOWN_ACCOUNT_KIND,
            place(charter.node(Key.MASKED), kind),
            kind,
            String.join("、", kinds));
      }
    }
    return masked;
  }

  /** What is locked must be there. */
  private void lockedArticles(Fields charter, List<Article> articles) {
    List<String> locked =
        charter.has(Key.LOCKED_ARTICLES) ? charter.texts(Key.LOCKED_ARTICLES) : null;
    if (locked == null || articles == null) {
      return;
    }
    List<String> known = articles.stream().map(Article::id).toList();
    List<Node> items =
        charter.node(Key.LOCKED_ARTICLES) instanceof Node.Sequence list
            ? list.items()
            : List.of(charter.node(Key.LOCKED_ARTICLES));
    for (int i = 0; i < locked.size(); i++) {
      if (!known.contains(locked.get(i))) {
        out.suggest(
            Nearest.to(locked.get(i), known),
            Code.UNKNOWN_ARTICLE,
            items.get(i).position(),
            locked.get(i),
            String.join("、", known.stream().limit(20).toList()));
      }
    }
  }

  /** What 约定 points to must be there. */
  private void stated(Fields charter, List<Article> articles) {
    Node node = charter.node(Key.STATED);
    Fields fields = node == null ? null : Fields.of(node, out, Shape.STATED);
    List<String> known = articles == null ? null : articles.stream().map(Article::id).toList();
    for (Key key : fields == null ? List.<Key>of() : Shape.STATED.keys()) {
      fields.reference(key, known, Code.UNKNOWN_ARTICLE);
    }
  }

  /** A black list is off unless the convention turns it on. */
  private void rolls(Fields charter) {
    Node node = charter.node(Key.ROLLS);
    Fields fields = node == null ? null : Fields.of(node, out, Shape.ROLLS);
    if (fields != null && Boolean.TRUE.equals(fields.word(Key.BLACK_LIST, Words.SWITCHES, false))) {
      symbols.hasBlackList();
    }
  }

  /** Kinds of groups: no account has such a kind, and limits can be written with them. */
  private List<String> groups(Fields fields, List<String> kinds) {
    List<String> names = fields.has(Key.GROUPS) ? fields.texts(Key.GROUPS) : List.of();
    if (names == null) {
      return List.of();
    }
    List<String> good = new ArrayList<>();
    for (String name : names) {
      Position position = place(fields.node(Key.GROUPS), name);
      if (kinds != null && kinds.contains(name)) {
        out.add(Code.GROUP_IS_ACCOUNT_KIND, position, name);
      } else if (!Spelling.ATTRIBUTE.matcher(name).matches()) {
        out.add(Code.BAD_NAME, position, name);
      } else if (isLimitWord(name)) {
        out.add(Code.RESERVED_NAME, position, name);
      } else {
        good.add(name);
      }
    }
    return good;
  }

  /** Whether a limit of a group of that name could be read in another way, too. */
  private static boolean isLimitWord(String name) {
    LimitWords.Parts parts = LimitWords.parts("每" + name + "每月", List.of(name));
    LimitWords.Parts english = LimitWords.parts("per " + name + " per month", List.of(name));
    Whose group = Whose.group(name);
    return parts == null
        || english == null
        || !group.equals(parts.whose())
        || !group.equals(english.whose())
        || Windows.isWindow(name)
        || name.contains("每");
  }

  private static Position place(Node list, String name) {
    if (list instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Scalar scalar && scalar.text().equals(name)) {
          return item.position();
        }
      }
    }
    return list.position();
  }

  private ZoneId zone(Fields fields) {
    Scalar scalar = fields.scalar(Key.TIMEZONE);
    if (scalar == null) {
      return ZoneId.of(ZONE);
    }
    try {
      return ZoneId.of(scalar.text());
    } catch (DateTimeException e) {
      out.add(Code.BAD_ZONE, scalar.position(), scalar.text());
      return null;
    }
  }

  private OfficeTerm officeTerm(Fields charter) {
    if (!charter.has(Key.OFFICE_TERM)) {
      return null;
    }
    Fields fields = Fields.of(charter.node(Key.OFFICE_TERM), out, Shape.OFFICE_TERM);
    LocalDate from = fields == null ? null : fields.date(Key.FROM);
    Long years = fields == null ? null : fields.whole(Key.YEARS, 1, OfficeTerm.LONGEST, null);
    // Whatever is wrong with it has been said: what names it is not wrong for that.
    OfficeTerm term =
        from == null || years == null
            ? new OfficeTerm(LocalDate.EPOCH, 1)
            : new OfficeTerm(from, years.intValue());
    symbols.officeTerm(term);
    return term;
  }

  private SameAct sameAct(Fields charter) {
    Fields fields =
        charter.has(Key.SAME_ACT)
            ? Fields.of(charter.node(Key.SAME_ACT), out, Shape.SAME_ACT)
            : null;
    SameAct.Choice award = fields == null ? null : fields.word(Key.AWARD, Words.SAME_ACTS, null);
    SameAct.Choice deduct = fields == null ? null : fields.word(Key.DEDUCT, Words.SAME_ACTS, null);
    return award == null || deduct == null ? null : new SameAct(award, deduct);
  }

  private static List<String> names(Fields fields, Key key, List<String> otherwise) {
    return fields.has(key) ? fields.texts(key) : otherwise;
  }

  private List<UnitOfAccount> units(Fields fields) {
    if (!fields.has(Key.UNITS)) {
      return List.of(POINTS);
    }
    List<UnitOfAccount> units = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Node> items = fields.list(Key.UNITS);
    if (items.isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.valuePosition(Key.UNITS), Key.UNITS);
    }
    for (Node item : items) {
      UnitOfAccount unit = unit(item);
      if (unit != null && names.contains(unit.name())) {
        out.add(Code.DUPLICATE_ITEM, item.position(), unit.name());
      } else if (unit != null) {
        units.add(unit);
        names.add(unit.name());
      }
    }
    return units;
  }

  private UnitOfAccount unit(Node node) {
    Fields fields = Fields.of(node, out, Shape.UNIT);
    if (fields == null) {
      return null;
    }
    String name = fields.text(Key.NAME);
    Long precision = fields.whole(Key.PRECISION, 0, 6, 2L);
    RoundingMode rounding = fields.word(Key.ROUNDING, Words.ROUNDINGS, RoundingMode.HALF_UP);
    BigDecimal floor = amount(fields, Key.FLOOR, precision);
    BigDecimal ceiling = amount(fields, Key.CEILING, precision);
    BigDecimal opening = amount(fields, Key.OPENING, precision);
    opening = opening == null ? BigDecimal.ZERO : opening;
    if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
      out.add(
          Code.EMPTY_RANGE,
          fields.valuePosition(Key.CEILING),
          Key.FLOOR,
          floor,
          Key.CEILING,
          ceiling);
    } else if (floor != null && opening.compareTo(floor) < 0) {
      out.add(
          Code.EMPTY_RANGE,
          fields.valuePosition(Key.FLOOR),
          Key.FLOOR,
          floor,
          Key.OPENING,
          opening);
    } else if (ceiling != null && opening.compareTo(ceiling) > 0) {
      out.add(
          Code.EMPTY_RANGE,
          fields.valuePosition(Key.CEILING),
          Key.OPENING,
          opening,
          Key.CEILING,
          ceiling);
    }
    return name == null || precision == null || rounding == null
        ? null
        : new UnitOfAccount(name, precision.intValue(), rounding, opening, floor, ceiling);
  }

  private BigDecimal amount(Fields fields, Key key, Long precision) {
    BigDecimal amount = fields.number(key, null, null);
    if (amount != null && precision != null && amount.scale() > precision) {
      out.add(Code.AMOUNT_TOO_PRECISE, fields.valuePosition(key), amount, precision);
    }
    return amount;
  }

  private List<Article> articles(Fields fields) {
    Node node = fields.node(Key.ARTICLES);
    if (node == null) {
      return null;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return null;
    }
    List<Article> articles = new ArrayList<>();
    for (Node.Entry entry : Fields.unique(mapping, out)) {
      String id = fields.text(entry.key(), Key.ARTICLES.chinese(), Fields.NAME);
      String text = fields.text(entry.value(), entry.key().text(), Fields.SENTENCE);
      if (id != null) {
        articles.add(new Article(id, text));
        symbols.article(id, entry.key().position());
      }
    }
    if (mapping.entries().isEmpty()) {
      out.add(Code.EMPTY_LIST, node.position(), Key.ARTICLES);
      return null;
    }
    return articles;
  }
}
