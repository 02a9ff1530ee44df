package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Indicator;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Party;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Span;
import org.gongyue.measure.Target;

/**
 * Reads {@code rewards-penalties.yaml}, the 奖惩清单, in two passes: first who is called what, for
 * expressions may name what stands below them or in another file, then all the rest.
 */
final class ListReader {

  /** What a behaviour, rule or reward may be numbered with. */
  static final Pattern ID = Spelling.ID;

  private final Symbols symbols;
  private final Charter charter;
  private final SentenceRules sentences;
  private final Diagnostics out;
  private final RuleReader rules;
  private final PartiesReader parties;
  private final String prefix;
  private final List<Behaviour> behaviours = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final List<Grading> gradings = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Settlement> settlements = new ArrayList<>();

  /**
   * @param charter null if it could not be read
   * @param sentences the rules of {@code rules.dslr}
   */
  ListReader(Symbols symbols, Charter charter, SentenceRules sentences, Diagnostics out) {
    this(symbols, charter, sentences, "", out);
  }

  /**
   * A reader of rules that are copied.
   *
   * @param prefix what their ids begin with
   */
  private ListReader(
      Symbols symbols, Charter charter, SentenceRules sentences, String prefix, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.sentences = sentences;
    this.prefix = prefix;
    this.out = out;
    this.rules = new RuleReader(symbols, out);
    this.parties = new PartiesReader(charter, out);
  }

  /** Declares the names of the file. Says nothing but of names: the rest is for {@link #read}. */
  void declare(Node root) {
    for (Key side : List.of(Key.POSITIVE, Key.NEGATIVE)) {
      for (Node item : items(root, side)) {
        if (item instanceof Node.Mapping behaviour) {
          String id = declare(behaviour, Key.ID, Target.Kind.BEHAVIOUR, Code.DUPLICATE_ID);
          String name =
              declare(behaviour, Key.BEHAVIOUR, Target.Kind.BEHAVIOUR, Code.DUPLICATE_NAME);
          ConsequenceReader.declare(behaviour, name, symbols);
          for (Node rule : items(behaviour, Key.RULES)) {
            if (rule instanceof Node.Mapping mapping) {
              ConsequenceReader.declare(mapping, name, symbols);
              declare(mapping, Key.ID, Target.Kind.RULE, Code.DUPLICATE_ID);
            }
          }
          if (id == null) {
            symbols.isMissingSome();
          }
        }
      }
    }
    for (Node item : items(root, Key.SETTLEMENTS)) {
      if (item instanceof Node.Mapping settlement) {
        String id = declare(settlement, Key.ID, Target.Kind.RULE, Code.DUPLICATE_ID);
        ConsequenceReader.declare(settlement, id, symbols);
        if (id == null) {
          symbols.isMissingSome();
        } else {
          symbols.settlement(id);
        }
      }
    }
    for (Key list : List.of(Key.NOT_RATED, Key.INDICATORS)) {
      for (Node item : items(root, list)) {
        Scalar id = Lookup.scalar(item, Key.ID);
        if (id != null) {
          symbols.number(id.text(), id.position());
        }
      }
    }
    List<Node> all = new ArrayList<>(items(root, Key.POSITIVE));
    all.addAll(items(root, Key.NEGATIVE));
    sentences.declare(all, symbols, out);
  }

  private String declare(Node.Mapping mapping, Key key, Target.Kind kind, Code duplicate) {
    for (Node.Entry entry : mapping.entries()) {
      if (key.is(entry.key().text()) && entry.value() instanceof Scalar name && !name.isEmpty()) {
        symbols.declare(name.text(), new Target(kind, name.text()), name.position(), duplicate);
        return name.text();
      }
    }
    return null;
  }

  private static List<Node> items(Node node, Key key) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text()) && entry.value() instanceof Node.Sequence sequence) {
          return sequence.items();
        }
      }
    }
    return List.of();
  }

  void read(Node root) {
    Fields fields = Fields.of(root, out, Shape.LISTS);
    if (fields == null) {
      return;
    }
    if (fields.has(Key.OMIT)) {
      out.add(Code.NEEDS_KEY, fields.position(Key.OMIT), Key.OMIT, Key.EXTENDS);
    }
    if (!fields.has(Key.POSITIVE) && !fields.has(Key.NEGATIVE)) {
      fields.require(Key.POSITIVE);
    }
    gradings.addAll(new GradingsReader(symbols, charter, out).read(fields.list(Key.GRADINGS)));
    for (Polarity polarity : Polarity.values()) {
      AnalogyReader analogies = new AnalogyReader(polarity, root, symbols, out);
      Key side = polarity == Polarity.NEGATIVE ? Key.NEGATIVE : Key.POSITIVE;
      fields.list(side).forEach(item -> read(item, polarity, analogies));
    }
    displayed(new SpanReader(out).read(fields, Key.DISPLAY));
    fields.list(Key.LIMITS).forEach(this::limit);
    settlements.addAll(
        new SettlementsReader(symbols, charter, out).read(fields.list(Key.SETTLEMENTS)));
    indicators.addAll(
        new IndicatorsReader(symbols, charter, out).read(fields.list(Key.INDICATORS)));
    gates.addAll(new GatesReader(symbols, charter, out).read(fields.list(Key.NOT_RATED)));
  }

  /**
   * Where neither a rule nor its behaviour says how long its points are on display, the list does.
   */
  private void displayed(Span span) {
    for (int i = 0; span != null && i < behaviours.size(); i++) {
      Behaviour one = behaviours.get(i);
      if (one.polarity() == Polarity.POSITIVE) {
        List<ScoringRule> displayed = new ArrayList<>();
        for (ScoringRule rule : one.rules()) {
          displayed.add(rule.display() == null ? rule.displayed(span) : rule);
        }
        behaviours.set(i, one.with(displayed));
      }
    }
  }

  /** The behaviours that could be read. */
  List<Behaviour> behaviours() {
    return behaviours;
  }

  /** Who is not rated. */
  List<Gate> gates() {
    return gates;
  }

  /** What expressions may read besides attributes. */
  private Attributes facts() {
    return charter == null ? Attributes.UNREADABLE : charter.facts().readable();
  }

  /** The gradings that could be read. */
  List<Grading> gradings() {
    return gradings;
  }

  /** The indicators that could be read. */
  List<Indicator> indicators() {
    return indicators;
  }

  /** The settlements that could be read. */
  List<Settlement> settlements() {
    return settlements;
  }

  /** The limits over more than one rule. */
  List<Limit> limits() {
    return limits;
  }

  private void read(Node node, Polarity polarity, AnalogyReader analogies) {
    Fields fields = Fields.of(node, out, Shape.BEHAVIOUR);
    if (fields == null) {
      return;
    }
    String id = fields.text(Key.ID, ID, Code.BAD_ID);
    String name = fields.text(Key.BEHAVIOUR);
    String article = article(fields);
    String category =
        fields.reference(
            Key.CATEGORY, charter == null ? null : charter.categories(), Code.UNKNOWN_CATEGORY);
    String commons =
        fields.reference(
            Key.COMMONS, charter == null ? null : charter.commons(), Code.UNKNOWN_COMMONS);
    String kind = accountKind(fields);
    fields.word(Key.LOCKED, Words.BOOLEANS, false);
    boolean isPenalty = polarity == Polarity.NEGATIVE;
    Bounds.of(node, isPenalty ? Shape.DEDUCTION_BOUNDS : Shape.AWARD_BOUNDS, out);
    Attributes attributes = attributes(fields);
    List<Party> parties = this.parties.read(fields);
    RuleReader.Context context = context(fields, polarity, name, article, attributes, parties);
    boolean isLike = fields.has(Key.LIKE);
    List<ScoringRule> read =
        isLike ? alike(node, context, id, analogies) : rules(node, context, id);
    Behaviour.Choice choice =
        isLike
            ? analogies.choice(fields)
            : fields.word(Key.CHOICE, Words.CHOICES, Behaviour.Choice.ALL);
    this.parties.tellOfUnused(parties, read, fields);
    List<Attribute> asked = new ArrayList<>();
    if (isLike) {
      asked.add(AnalogyReader.attribute(fields));
    }
    asked.addAll(attributes.known());
    asked.addAll(context.asked());
    if (id != null && name != null) {
      behaviours.add(
          new Behaviour(
              id,
              name,
              polarity,
              category,
              commons,
              article,
              kind,
              asked,
              choice,
              read,
              parties == null ? List.of() : parties));
    }
  }

  private Attributes attributes(Fields behaviour) {
    return new AttributesReader(charter == null ? Map.of() : charter.facts().places(), out)
        .read(behaviour);
  }

  private RuleReader.Context context(
      Fields fields,
      Polarity polarity,
      String name,
      String article,
      Attributes attributes,
      List<Party> parties) {
    return new RuleReader.Context(
        fields,
        polarity,
        name,
        article,
        attributes.and(facts()),
        parties,
        charter == null ? null : charter.life(),
        new ArrayList<>());
  }

  /** The rules of a behaviour that counts like others, and those of its own sentences. */
  private List<ScoringRule> alike(
      Node node, RuleReader.Context context, String id, AnalogyReader analogies) {
    List<ScoringRule> read =
        new ArrayList<>(
            analogies.read(
                id,
                context,
                (behaviour, start, told) ->
                    new ListReader(symbols, charter, sentences, start, told)
                        .copied(behaviour, context.polarity())));
    read.addAll(said(sentences.of(node), context));
    if (context.fields().has(Key.LIMITS) && id != null) {
      over(new Target(Target.Kind.BEHAVIOUR, id), context.fields(), read);
    }
    return read;
  }

  /** The rules of a behaviour, to be those of another. */
  private List<ScoringRule> copied(Node node, Polarity polarity) {
    Fields fields = Fields.of(node, out, Shape.BEHAVIOUR);
    if (fields == null) {
      return List.of();
    }
    Attributes attributes = attributes(fields);
    return rules(
        node,
        context(
            fields,
            polarity,
            fields.text(Key.BEHAVIOUR),
            article(fields),
            attributes,
            parties.read(fields)),
        fields.text(Key.ID, ID, Code.BAD_ID));
  }

  private String article(Fields fields) {
    return fields.reference(
        Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
  }

  private String accountKind(Fields fields) {
    List<String> kinds = charter == null ? null : charter.accountKinds();
    String kind = fields.reference(Key.ACCOUNT_KIND, kinds, Code.UNKNOWN_ACCOUNT_KIND);
    return kind == null && kinds != null ? kinds.get(0) : kind;
  }

  private List<ScoringRule> rules(Node node, RuleReader.Context context, String id) {
    List<SentenceRule> said = sentences.of(node);
    if (said.isEmpty() && sentences.mayHaveMore(node)) {
      return List.of();
    } else if (said.isEmpty()) {
      return context.fields().has(Key.RULES) ? several(context, id) : one(context, id);
    }
    List<ScoringRule> read = new ArrayList<>();
    if (context.fields().has(Key.RULES)) {
      read.addAll(several(context, id));
    } else if (SentenceRules.hasOwn(node)) {
      // Its limits hold over all rules of the behaviour, as they do where it has 规则.
      Fields own = Fields.of(without(Key.LIMITS, node), new Diagnostics(), Shape.BEHAVIOUR);
      ScoringRule rule = rules.read(own, named(id), context.article(), context);
      read.addAll(rule == null ? List.of() : List.of(rule));
    } else {
      for (Key key : RuleReader.OWN) {
        if (context.fields().has(key)) {
          Key amount = context.amountKey();
          out.add(Code.NEEDS_KEY, context.fields().position(key), key, amount);
        }
      }
    }
    read.addAll(said(said, context));
    if (!context.fields().has(Key.RULES) && context.fields().has(Key.LIMITS) && id != null) {
      over(new Target(Target.Kind.BEHAVIOUR, id), context.fields(), read);
    }
    return read;
  }

  private List<ScoringRule> said(List<SentenceRule> said, RuleReader.Context context) {
    List<ScoringRule> read = new ArrayList<>();
    for (SentenceRule one : said) {
      Fields fields = Fields.of(one.rule(), out, Shape.RULE);
      String article = fields.has(Key.ARTICLE) ? article(fields) : context.article();
      ScoringRule rule = rules.read(fields, named(one.id().text()), article, context);
      read.addAll(rule == null ? List.of() : List.of(rule));
    }
    return read;
  }

  private static Node.Mapping without(Key key, Node node) {
    List<Node.Entry> rest =
        ((Node.Mapping) node)
            .entries().stream().filter(entry -> !key.is(entry.key().text())).toList();
    return new Node.Mapping(node.position(), rest);
  }

  private List<ScoringRule> one(RuleReader.Context context, String id) {
    if (context.fields().has(Key.CHOICE)) {
      out.add(Code.NEEDS_KEY, context.fields().position(Key.CHOICE), Key.CHOICE, Key.RULES);
    }
    ScoringRule rule = rules.read(context.fields(), named(id), context.article(), context);
    return rule == null ? List.of() : List.of(rule);
  }

  /** The id of a rule; null if that is wrong. */
  private String named(String id) {
    return id == null ? null : prefix + id;
  }

  private List<ScoringRule> several(RuleReader.Context context, String id) {
    Fields behaviour = context.fields();
    for (Key key : RuleReader.OWN) {
      if (behaviour.has(key)) {
        out.add(Code.CONFLICTING_KEYS, behaviour.position(key), key, Key.RULES);
      }
    }
    List<ScoringRule> read = new ArrayList<>();
    List<Node> items = behaviour.list(Key.RULES);
    if (items.isEmpty()) {
      out.add(Code.EMPTY_LIST, behaviour.valuePosition(Key.RULES), Key.RULES);
    }
    for (Node item : items) {
      Fields fields = Fields.of(item, out, Shape.RULE);
      if (fields != null) {
        String article = fields.has(Key.ARTICLE) ? article(fields) : context.article();
        ScoringRule rule =
            rules.read(fields, named(fields.text(Key.ID, ID, Code.BAD_ID)), article, context);
        if (rule != null) {
          read.add(rule);
        }
      }
    }
    if (behaviour.has(Key.LIMITS) && id != null) {
      over(new Target(Target.Kind.BEHAVIOUR, id), behaviour, read);
    }
    return read;
  }

  /** Limits of a behaviour of several rules hold over all of them, in each unit they are in. */
  private void over(Target behaviour, Fields fields, List<ScoringRule> read) {
    List<String> units = read.stream().map(ScoringRule::unit).distinct().toList();
    if (!units.isEmpty()) {
      List<Limit> first =
          LimitReader.ofPoints(symbols, out).read(fields.node(Key.LIMITS), behaviour, units.get(0));
      for (String unit : units) {
        for (Limit limit : first) {
          limits.add(
              new Limit(
                  limit.scope(),
                  limit.target(),
                  limit.window(),
                  limit.measure(),
                  unit,
                  limit.most(),
                  limit.excess()));
        }
      }
    }
  }

  private void limit(Node node) {
    Fields fields = Fields.withOthers(node, out, Shape.WIDE_LIMIT);
    if (fields == null) {
      return;
    }
    Target target = target(fields);
    UnitOfAccount unit = rules.unit(fields);
    Limit.Excess excess = fields.word(Key.EXCESS, Words.EXCESSES, Limit.Excess.CUT);
    List<Limit> read =
        LimitReader.ofPoints(symbols, out)
            .read(
                fields.others(),
                target == null ? Target.ALL : target,
                unit == null ? "" : unit.name(),
                excess == null ? Limit.Excess.CUT : excess);
    if (fields.others().isEmpty()) {
      out.add(Code.EMPTY_LIST, fields.position(), Key.LIMITS);
    }
    if (target != null && unit != null) {
      limits.addAll(read);
    }
  }

  private Target target(Fields fields) {
    List<String> names = fields.has(Key.TARGET) ? fields.texts(Key.TARGET) : null;
    if (names == null) {
      return null;
    }
    List<Target> targets = new ArrayList<>();
    List<Position> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Position place =
          fields.node(Key.TARGET) instanceof Node.Sequence list
              ? list.items().get(i).position()
              : fields.valuePosition(Key.TARGET);
      Target target = symbols.target(names.get(i));
      if (symbols.isSettlement(names.get(i))) {
        out.add(Code.SETTLEMENT_NAMED, place, names.get(i));
      } else if (target != null) {
        targets.add(target);
        places.add(place);
      } else if (symbols.isComplete()) {
        String meant = Nearest.to(names.get(i), symbols.targets());
        out.suggest(meant, Code.UNKNOWN_TARGET, place, names.get(i));
      }
    }
    if (targets.size() < names.size()) {
      return null;
    } else if (targets.size() == 1) {
      return targets.get(0);
    }
    NamedRules rules = new NamedRules(behaviours, out);
    rules.tellOverlaps(targets, places);
    rules.tellMixed(targets, places);
    return Target.several(targets);
  }
}
