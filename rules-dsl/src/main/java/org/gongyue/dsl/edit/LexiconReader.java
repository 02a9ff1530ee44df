package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.account.State;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.event.AccountId;

/** Reads the names that files give. */
final class LexiconReader {

  private static final Pattern SENTENCE_RULE =
      Pattern.compile("(?m)^[ \\t]*规则[ \\t]*[\"“]([^\"”\\r\\n ]{1,60})[^\"”\\r\\n]*[\"”]");

  private final Lexicon lexicon = new Lexicon();

  /** Of the files of a convention, after those of what it inherits. */
  static Lexicon of(List<Draft> drafts) {
    LexiconReader reader = new LexiconReader();
    reader.lexicon.states.addAll(
        List.of(State.SUSPENDED, State.VETO, State.FROZEN, State.RED_LIST, State.BLACK_LIST));
    drafts.forEach(reader::read);
    Lexicon lexicon = reader.lexicon;
    lexicon.categories =
        Lexicon.orElse(lexicon.categories, List.of("文明守约", "履职自治", "社团活动", "志愿服务"));
    lexicon.commons = Lexicon.orElse(lexicon.commons, List.of("参与", "自律", "互助", "成长"));
    lexicon.kinds = Lexicon.orElse(lexicon.kinds, List.of(AccountId.HOUSEHOLD));
    lexicon.units = Lexicon.orElse(lexicon.units, List.of("积分"));
    return lexicon;
  }

  private void read(Draft draft) {
    if (draft.shape() == null) {
      Matcher rules = SENTENCE_RULE.matcher(draft.text().toString());
      while (rules.find()) {
        lexicon.sentenceRules.add(rules.group(1));
      }
    } else if (draft.root() instanceof Part.Mapping root) {
      if (draft.shape() == Shape.CONVENTION) {
        charter(root);
      }
      if (draft.shape() != Shape.SUITE) {
        texts(Draft.value(root, Key.OMIT)).forEach(lexicon.items::remove);
        root.entries().forEach(entry -> section(entry, draft));
      }
    }
  }

  private void charter(Part.Mapping root) {
    lexicon.categories = Lexicon.orElse(texts(root, Key.CATEGORIES), lexicon.categories);
    lexicon.commons = Lexicon.orElse(texts(root, Key.COMMONS), lexicon.commons);
    lexicon.kinds = Lexicon.orElse(texts(root, Key.ACCOUNT_KINDS), lexicon.kinds);
    lexicon.groups = Lexicon.orElse(texts(root, Key.GROUPS), lexicon.groups);
    List<String> units = new ArrayList<>();
    items(Draft.value(root, Key.UNITS)).forEach(unit -> add(units, Draft.text(unit, Key.NAME)));
    lexicon.units = Lexicon.orElse(units, lexicon.units);
    entries(Draft.value(root, Key.ARTICLES))
        .forEach((name, value) -> lexicon.articles.put(name, string(value)));
    lexicon.facts.putAll(entries(Draft.value(root, Key.FACTS)));
    for (Part one : items(Draft.value(root, Key.RESPONSIBILITIES))) {
      add(lexicon.roles, Draft.text(one, Key.DUTY_HOLDER));
    }
    lexicon.roles.addAll(texts(Draft.value(root, Key.SCORE_OBJECTIONS), Key.RULED_BY));
  }

  /** The items of a list of the file. */
  private void section(Part.Entry entry, Draft draft) {
    Key key = Ask.key(draft.shape(), entry.key().value());
    Form form = key == null ? null : Forms.of(draft.shape(), key);
    if (form == null || form.kind() != Form.Kind.LIST) {
      return;
    }
    for (Part one : items(entry.value())) {
      if (one instanceof Part.Mapping mapping) {
        item(mapping, key, form.shapes().get(0), draft);
      }
    }
  }

  private void item(Part.Mapping part, Key section, Shape shape, Draft draft) {
    String name = Draft.text(part, shape == Shape.BEHAVIOUR ? Key.BEHAVIOUR : Key.NAME);
    String number = Draft.text(part, Key.ID);
    String id = number == null ? name : number;
    if (id == null) {
      return;
    }
    Item inherited = lexicon.items.get(id);
    String called = name != null ? name : inherited == null ? "" : inherited.name();
    lexicon.items.put(id, new Item(id, called, section, shape, part, draft, inherited));
    if (shape == Shape.GRADING) {
      List<String> grades = new ArrayList<>();
      entries(Draft.value(part, Key.BANDS)).values().forEach(one -> add(grades, string(one)));
      lexicon.gradings.put(id, grades);
    } else if (shape == Shape.INDICATOR && name != null) {
      lexicon.indicators.add(name);
    }
    rule(part);
    for (Part one : items(Draft.value(part, Key.RULES))) {
      String own = Draft.text(one, Key.ID);
      if (one instanceof Part.Mapping rule && own != null) {
        lexicon.items.put(own, new Item(own, "", Key.RULES, Shape.RULE, rule, draft, null));
        rule(rule);
      }
    }
  }

  private void rule(Part.Mapping rule) {
    if (!Words.NOBODY.all().contains(String.valueOf(Draft.text(rule, Key.VERIFICATION)))) {
      lexicon.roles.addAll(texts(rule, Key.VERIFICATION));
    }
    for (Key key : List.of(Key.AWARD, Key.DEDUCT)) {
      lexicon.roles.addAll(texts(Draft.value(rule, key), Key.DECIDED_BY));
    }
    lexicon.evidence.addAll(texts(rule, Key.EVIDENCE));
    lexicon.states.addAll(entries(Draft.value(rule, Key.CONSEQUENCES)).keySet());
  }

  private static List<String> texts(Part mapping, Key key) {
    return texts(Draft.value(mapping, key));
  }

  /** The texts of a list, or the only one. */
  static List<String> texts(Part part) {
    List<String> texts = new ArrayList<>();
    if (part instanceof Part.Single) {
      add(texts, string(part));
    }
    items(part).forEach(item -> add(texts, string(item)));
    return texts;
  }

  static List<Part> items(Part part) {
    return part instanceof Part.Sequence sequence
        ? sequence.items().stream().map(Part.Item::value).toList()
        : List.of();
  }

  static Map<String, Part> entries(Part part) {
    Map<String, Part> entries = new LinkedHashMap<>();
    if (part instanceof Part.Mapping mapping) {
      for (Part.Entry entry : mapping.entries()) {
        if (entry.colon() >= 0) {
          entries.put(entry.key().value().strip(), entry.value());
        }
      }
    }
    return entries;
  }

  static String string(Part part) {
    return part instanceof Part.Single single ? single.value().strip() : null;
  }

  private static void add(Collection<String> all, String one) {
    if (one != null && !one.isEmpty()) {
      all.add(one);
    }
  }
}
