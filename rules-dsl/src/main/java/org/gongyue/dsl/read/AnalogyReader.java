package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour.Choice;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;

/**
 * Reads 参照: a behaviour such as 其他类似行为 counts like one of the behaviours that it refers to, and
 * each record says like which. It gets a copy of the rules of each, which applies if a record says
 * so: whoever decides needs to know nothing of it.
 */
final class AnalogyReader {

  /** The attribute in which a record says like which behaviour it counts. */
  static final String ATTRIBUTE = "参照";

  /** What is said by the behaviour that is referred to, and by no other. */
  private static final Set<Key> FOREIGN =
      EnumSet.of(Key.RULES, Key.UNIT, Key.VERIFICATION, Key.EVIDENCE, Key.VALIDITY, Key.DISPLAY);

  private final Symbols symbols;
  private final Diagnostics out;
  private final Map<String, Node> sameSide = new LinkedHashMap<>();
  private final Map<String, Node> otherSide = new LinkedHashMap<>();

  /**
   * A reader of the behaviours of one side.
   *
   * @param list the tree of the lists
   */
  AnalogyReader(Polarity polarity, Node list, Symbols symbols, Diagnostics out) {
    this.symbols = symbols;
    this.out = out;
    boolean isPenalty = polarity == Polarity.NEGATIVE;
    byId(list, isPenalty ? Key.NEGATIVE : Key.POSITIVE, sameSide);
    byId(list, isPenalty ? Key.POSITIVE : Key.NEGATIVE, otherSide);
  }

  private static void byId(Node list, Key side, Map<String, Node> behaviours) {
    for (Node behaviour : Lookup.items(list, side)) {
      String id = Lookup.text(behaviour, Key.ID);
      if (id != null) {
        behaviours.putIfAbsent(id, behaviour);
      }
    }
  }

  /** Reads the rules of a behaviour as if they were those of another. */
  @FunctionalInterface
  interface Copying {
    /**
     * The rules, their ids after a prefix.
     *
     * @param told takes what is wrong with them, which is said where they are written
     */
    List<ScoringRule> read(Node behaviour, String prefix, Diagnostics told);
  }

  /** The attribute of a behaviour that refers to others. */
  static Attribute attribute(Fields behaviour) {
    List<String> ids = new ArrayList<>();
    for (Node item : items(behaviour)) {
      if (item instanceof Scalar id && !id.isEmpty() && !ids.contains(id.text())) {
        ids.add(id.text());
      }
    }
    return new Attribute(ATTRIBUTE, Type.TEXT, null, null, null, 2, ids, null);
  }

  private static List<Node> items(Fields behaviour) {
    return behaviour.node(Key.LIKE) instanceof Node.Sequence sequence
        ? sequence.items()
        : List.of(behaviour.node(Key.LIKE));
  }

  /** The copies; some are missing if something is wrong. */
  List<ScoringRule> read(String id, RuleReader.Context context, Copying copying) {
    Fields fields = context.fields();
    Set<Key> foreign = EnumSet.copyOf(FOREIGN);
    foreign.addAll(RuleReader.OWN);
    for (Key key : foreign) {
      if (fields.has(key)) {
        out.add(Code.LIKE_BESIDE, fields.position(key), key);
      }
    }
    if (fields.texts(Key.LIKE) == null || id == null) {
      return List.of();
    }
    List<ScoringRule> copies = new ArrayList<>();
    for (Node item : items(fields)) {
      Scalar like = (Scalar) item;
      Node behaviour = referred(like, id);
      if (behaviour != null) {
        copies.addAll(copies(behaviour, like, id, context, copying));
      }
    }
    return copies;
  }

  /** The behaviour that is referred to; null if none may be. */
  private Node referred(Scalar like, String id) {
    String name = like.text();
    Node behaviour = sameSide.get(name);
    if (behaviour == null && otherSide.containsKey(name)) {
      out.add(Code.LIKE_OTHER_SIDE, like.position(), name, id);
    } else if (behaviour == null && symbols.isComplete()) {
      List<String> known = new ArrayList<>(sameSide.keySet());
      known.remove(id);
      out.suggest(Nearest.to(name, known), Code.NO_SUCH_BEHAVIOUR, like.position(), name);
    } else if (behaviour != null && Lookup.entry(behaviour, Key.LIKE) != null) {
      out.add(Code.LIKE_ITSELF, like.position(), name, id);
      return null;
    }
    return behaviour;
  }

  private List<ScoringRule> copies(
      Node behaviour, Scalar like, String id, RuleReader.Context context, Copying copying) {
    Diagnostics told = new Diagnostics();
    List<ScoringRule> rules = copying.read(behaviour, id + "/", told);
    if (told.hasErrors()) {
      return List.of();
    }
    Set<String> needed = new LinkedHashSet<>();
    List<ScoringRule> copies = new ArrayList<>();
    for (ScoringRule rule : rules) {
      needs(rule, needed);
      symbols.copy(rule.id(), like.position());
      copies.add(copy(rule, behaviour, like.text(), context.article()));
    }
    Attributes theirs =
        new AttributesReader(Map.of(), told).read(Fields.of(behaviour, told, Shape.BEHAVIOUR));
    for (String name : needed) {
      if (!isSame(theirs.named(name), context.attributes().named(name))
          && !context.attributes().broken().contains(name)) {
        out.add(Code.LIKE_NEEDS, like.position(), like.text(), name, id);
      }
    }
    for (ScoringRule rule : rules) {
      if (rule.chargedTo() != null
          && context.parties() != null
          && context.parties().stream().noneMatch(one -> one.role().equals(rule.chargedTo()))) {
        out.add(Code.LIKE_NEEDS, like.position(), like.text(), rule.chargedTo(), id);
      }
    }
    return copies;
  }

  /** Whether a record of the one says what a record of the other does; facts are not of either. */
  private static boolean isSame(Attribute theirs, Attribute own) {
    return own != null && (theirs == null || bare(theirs).equals(bare(own)));
  }

  /** What a record may say, without what a number counts and what holds if nothing is said. */
  private static Attribute bare(Attribute one) {
    return new Attribute(
        one.name(), one.type(), null, one.least(), one.most(), one.places(), one.options(), null);
  }

  /** The names of what a rule reads. */
  private static void needs(ScoringRule rule, Set<String> names) {
    if (rule.condition() != null) {
      collect(rule.condition().expression(), names);
    }
    collect(rule.amount().expression(), names);
  }

  private static void collect(Expression part, Set<String> names) {
    if (part instanceof Expression.Attribute attribute) {
      names.add(attribute.name());
    }
    part.children().forEach(child -> collect(child, names));
  }

  private static ScoringRule copy(ScoringRule rule, Node behaviour, String like, String article) {
    Expression chosen =
        new Comparison(
            Comparison.Operator.EQUAL,
            new Expression.Attribute(ATTRIBUTE, Type.TEXT),
            Literal.of(like));
    String text = ATTRIBUTE + " = \"" + like + "\"";
    Formula own = rule.condition();
    Formula condition =
        own == null
            ? new Formula(text, chosen)
            : new Formula(
                text + " and (" + own.text() + ")", new Expression.And(chosen, own.expression()));
    return new ScoringRule(
        rule.id(),
        article,
        condition,
        rule.amount(),
        rule.unit(),
        List.of(),
        rule.verification(),
        rule.escalation(),
        rule.warning(),
        rule.consequences(),
        rule.ends(),
        rule.note(),
        rule.chargedTo(),
        rule.validity(),
        rule.apart(),
        like + " " + Lookup.text(behaviour, Key.BEHAVIOUR),
        rule.display());
  }

  /** 择优: that of the behaviours that have several rules. Where they differ it must be said. */
  Choice choice(Fields fields) {
    if (fields.has(Key.CHOICE)) {
      return fields.word(Key.CHOICE, Words.CHOICES, Choice.ALL);
    }
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    for (Node item : items(fields)) {
      Node behaviour = item instanceof Scalar id ? sameSide.get(id.text()) : null;
      if (Lookup.entry(behaviour, Key.RULES) != null) {
        String word = Lookup.text(behaviour, Key.CHOICE);
        Choice choice = word == null ? Choice.ALL : Words.CHOICES.meaning(word);
        choices.add(choice == null ? Choice.ALL : choice);
      }
    }
    if (choices.size() > 1) {
      fields.require(Key.CHOICE);
    }
    return choices.isEmpty() ? Choice.ALL : choices.iterator().next();
  }
}
