package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.dsl.edit.Proposal.Kind;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.LimitWords;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spans;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;

/** Which values a key may have, as far as they can be listed. */
final class Choices {

  private static final List<String> CYCLES = List.of("日", "周", "月", "季度", "半年", "年");
  private static final List<String> WINDOWS =
      List.of("每月", "每季度", "每年", "每周", "每日", "每半年", "每次", "90天", "累计", "每届期", "每周年");
  private static final List<String> TERMS = List.of("90天", "本月", "本季度", "本年", "本年及次年", "长期");
  private static final List<String> ENGLISH_TERMS =
      List.of("90 days", "this month", "this quarter", "this year", "this and next year", "open");

  private final Lexicon lexicon;
  private final Language language;
  private final List<Choice> all = new ArrayList<>();

  /**
   * A value.
   *
   * @param detail what it means; may be empty
   */
  record Choice(String value, String detail, Kind kind) {}

  private Choices(Lexicon lexicon, Language language) {
    this.lexicon = lexicon;
    this.language = language;
  }

  /** The values that something may have; none if nobody can list them. */
  static List<Choice> of(Ask ask, List<Part.Mapping> around, Lexicon lexicon, Language language) {
    Choices choices = new Choices(lexicon, language);
    if (ask != null && ask.key() != null && ask.form() != null) {
      choices.values(ask, around);
    }
    return List.copyOf(choices.all);
  }

  /** The names that may stand as keys in a mapping of names; none if nobody can list them. */
  static List<Choice> names(Ask ask, List<Part.Mapping> around, Lexicon lexicon, Language lang) {
    Choices choices = new Choices(lexicon, lang);
    choices.keys(ask, around);
    return List.copyOf(choices.all);
  }

  private void add(Collection<String> values) {
    values.forEach(value -> all.add(new Choice(value, "", Kind.VALUE)));
  }

  private void words(Words<?> words) {
    if (words != null) {
      add(words.chinese().stream().map(word -> words.in(word, language)).toList());
    }
  }

  private void articles() {
    lexicon.articles.forEach((id, text) -> all.add(new Choice(id, orEmpty(text), Kind.ARTICLE)));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private void targets(Words<?> words) {
    lexicon.targets().forEach((id, name) -> all.add(new Choice(id, name, Kind.RULE)));
    words(words);
  }

  private void items(Set<Key> sections) {
    for (Item item : lexicon.items.values()) {
      if (sections.isEmpty() || sections.contains(item.section())) {
        all.add(new Choice(item.id(), item.name(), Kind.RULE));
      }
    }
  }

  /** What an event calls a behaviour, a reward or a transfer. */
  private void named(Set<Key> sections) {
    for (Item item : lexicon.items.values()) {
      if (sections.contains(item.section())) {
        all.add(new Choice(item.id(), item.name(), Kind.RULE));
      }
    }
  }

  private void values(Ask ask, List<Part.Mapping> around) {
    Form form = ask.form();
    if (ask.level() == Ask.Level.NAMED) {
      named(ask);
      return;
    }
    switch (ask.key()) {
      case CATEGORY -> add(lexicon.categories);
      case COMMONS -> add(ask.shape() == Shape.CONVENTION ? List.of() : lexicon.commons);
      case ARTICLE, REPEAT_OFFENCES, NEGATIVE_BALANCE, DURING_SUSPENSION, LOCKED_ARTICLES ->
          articles();
      case ARTICLES -> {
        if (ask.shape() == Shape.CASE) {
          articles();
        }
      }
      case ACCOUNT_KIND, MASKED -> add(lexicon.kinds);
      case UNIT, INTO -> add(lexicon.units);
      case TO -> {
        add(lexicon.kinds);
        words(form.words());
      }
      case VERIFICATION -> {
        add(lexicon.roles);
        if (ask.level() == Ask.Level.WHOLE) {
          words(form.words());
        }
      }
      case DECIDED_BY, RULED_BY, DUTY_HOLDER, ROLE, VERIFIED_BY, RULER -> add(lexicon.roles);
      case EVIDENCE -> add(lexicon.evidence);
      case ENDS -> add(lexicon.states);
      case LIKE -> items(Set.of(Key.POSITIVE, Key.NEGATIVE, Key.RULES));
      case TARGET, APPLIES_TO -> targets(form.words());
      case SEEN_IN, OMIT -> items(Set.of());
      case CHARGED_TO -> add(parties(around));
      case WITHIN -> add(lexicon.groups);
      case REWARD -> named(Set.of(Key.REWARDS));
      case TRANSFER_KIND -> named(Set.of(Key.TRANSFERS));
      case BEHAVIOUR -> {
        if (ask.shape() == Shape.EVENT) {
          named(Set.of(Key.POSITIVE, Key.NEGATIVE));
        }
      }
      case ITEM -> items(Set.of());
      case TIMEZONE -> add(List.of("Asia/Shanghai"));
      default -> byForm(ask);
    }
  }

  private void byForm(Ask ask) {
    if (ask.shape() == Shape.STATED) {
      articles();
      return;
    }
    switch (ask.form().kind()) {
      case WINDOW -> add(CYCLES.stream().map(one -> Windows.in(one, language)).toList());
      case TERM -> add(language == Language.zh ? TERMS : ENGLISH_TERMS);
      case SPAN ->
          add(List.of("5个工作日", "7天", "无").stream().map(one -> Spans.in(one, language)).toList());
      default -> words(ask.form().words());
    }
  }

  /** What stands under a name. */
  private void named(Ask ask) {
    switch (ask.key()) {
      case CONSEQUENCES -> add(language == Language.zh ? TERMS : ENGLISH_TERMS);
      case PARTIES -> add(lexicon.kinds);
      default -> words(ask.form().words());
    }
  }

  private void keys(Ask ask, List<Part.Mapping> around) {
    switch (ask.form().kind()) {
      case LIMITS -> limits(false);
      case ITEM_LIMITS -> limits(true);
      case BUDGETS -> add(windows(""));
      case PRICE -> add(lexicon.units);
      default -> {
        switch (ask.key()) {
          case CONSEQUENCES -> add(lexicon.states);
          case ATTRIBUTES, FACTS -> {}
          case VALUES -> add(Scope.options(around, lexicon));
          case IGNORE -> Ignorable.codes().forEach(one -> all.add(one));
          default -> {}
        }
      }
    }
  }

  private void limits(boolean ofItems) {
    Set<String> scopes = new LinkedHashSet<>();
    if (ofItems) {
      scopes.add("");
    }
    scopes.addAll(List.of("每户", "每人"));
    if (!ofItems) {
      lexicon.groups.forEach(group -> scopes.add("每" + group));
    }
    scopes.forEach(scope -> add(windows(scope)));
  }

  private List<String> windows(String scope) {
    return WINDOWS.stream().map(one -> LimitWords.key(scope + one, language)).toList();
  }

  private static Collection<String> parties(List<Part.Mapping> around) {
    for (int i = around.size() - 1; i >= 0; i--) {
      Part parties = Draft.value(around.get(i), Key.PARTIES);
      if (parties != null) {
        return LexiconReader.entries(parties).keySet();
      }
    }
    return List.of();
  }
}
