package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.LimitWords;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;

/** What a new item of a list begins as: lines that check, as far as anybody can know. */
final class Template {

  private final Lexicon lexicon;
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private Template(Lexicon lexicon, Language language) {
    this.lexicon = lexicon;
    this.language = language;
  }

  /**
   * The lines of a new item, without a dash.
   *
   * @param id its number; null for one that nobody needs
   * @param takes of a rule, whether it deducts
   */
  static List<String> of(
      Key section, Shape shape, String id, boolean takes, Lexicon lexicon, Language language) {
    Template template = new Template(lexicon, language);
    if (section == Key.POSITIVE || section == Key.NEGATIVE) {
      template.behaviour(section == Key.NEGATIVE, id);
    } else {
      template.other(shape, id, takes);
    }
    return template.lines;
  }

  private void line(Key key, String value) {
    lines.add((language.of(key) + ": " + value).stripTrailing());
  }

  private void text(Key key, String value) {
    if (value != null) {
      line(key, Quoting.written(value, false));
    }
  }

  private static String first(Collection<String> some) {
    return some.isEmpty() ? null : some.iterator().next();
  }

  private void article() {
    text(Key.ARTICLE, first(lexicon.articles.keySet()));
  }

  private void verification() {
    String role = first(lexicon.roles);
    if (role != null) {
      line(Key.VERIFICATION, "[" + Quoting.written(role, true) + "]");
    }
  }

  private String named(String id) {
    return language.of("新的一项", "new item") + (id == null ? "" : " " + id);
  }

  private String limit(String chinese, int most) {
    return "{" + LimitWords.key(chinese, language) + ": " + most + "}";
  }

  private void behaviour(boolean takes, String id) {
    text(Key.ID, id);
    text(Key.BEHAVIOUR, named(id));
    text(Key.CATEGORY, first(lexicon.categories));
    text(Key.COMMONS, first(lexicon.commons));
    article();
    if (takes) {
      line(Key.DEDUCT, "1");
    } else {
      line(Key.AWARD, "1");
      line(Key.LIMITS, limit("每户每月", 10));
    }
    verification();
  }

  private void other(Shape shape, String id, boolean takes) {
    switch (shape) {
      case RULE -> {
        text(Key.ID, id);
        line(takes ? Key.DEDUCT : Key.AWARD, "1");
      }
      case SETTLEMENT -> {
        text(Key.ID, id);
        text(Key.NAME, named(id));
        article();
        line(Key.WINDOW, Windows.in("季度", language));
        line(Key.CONDITION, "'" + language.of("次数(\"负面\", \"本季度\") = 0", negatives()) + "'");
        line(Key.AWARD, "1");
      }
      case REWARD -> {
        text(Key.ID, id);
        text(Key.NAME, named(id));
        article();
        line(Key.PRICE, "10");
        line(Key.REDEEM_LIMITS, limit("每月", 1));
      }
      case TRANSFER -> {
        text(Key.ID, id);
        text(Key.NAME, named(id));
        article();
        text(Key.TO, first(lexicon.kinds));
        line(Key.LIMITS, limit("每户每月", 10));
      }
      case UNIT -> {
        text(Key.NAME, named(null));
        line(Key.PRECISION, "0");
        line(Key.FLOOR, "0");
      }
      case GRADING -> {
        text(Key.NAME, named(null));
        article();
        line(Key.BY, language.of("余额()", "balance()"));
        line(
            Key.BANDS,
            language.of("{\"< 60\": 一档, \">= 60\": 二档}", "{\"< 60\": one, \">= 60\": two}"));
      }
      case INDICATOR -> {
        text(Key.ID, id);
        text(Key.NAME, language.of("新的指标", "new_indicator"));
        article();
        line(Key.BY, language.of("余额()", "balance()"));
      }
      case GATE -> {
        text(Key.ID, id);
        text(Key.NAME, named(id));
        article();
        line(Key.CONDITION, language.of("余额() < 0", "balance() < 0"));
      }
      case WIDE_LIMIT -> {
        text(Key.TARGET, Words.TARGETS.in("正面", language));
        lines.add(LimitWords.key("每户每年", language) + ": 500");
      }
      default -> shape.keys().stream().filter(shape::requires).forEach(key -> line(key, ""));
    }
  }

  private static String negatives() {
    return "count(\"negative\", \"this quarter\") = 0";
  }
}
