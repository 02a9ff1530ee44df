package org.gongyue.dsl.edit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.edit.Proposal.Kind;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.dsl.vocabulary.Words;

/** What may be written in a condition or an amount. */
final class ExpressionItems {

  private static final List<String> WINDOWS =
      List.of("本月", "本季度", "本年", "90天", "累计", "本周", "本日", "本半年", "本周年", "本届期");
  private static final List<String> CYCLES = List.of("月", "季度", "年", "周", "日", "半年");
  private static final Pattern GRADE =
      Pattern.compile("(?:评级|grade)\\(\\s*\\\\?\"([^\"\\\\]*)\\\\?\".*");

  private final Spot spot;
  private final Lexicon lexicon;
  private final Language language;
  private final Locale locale;

  ExpressionItems(Spot spot, Lexicon lexicon, Language language, Locale locale) {
    this.spot = spot;
    this.lexicon = lexicon;
    this.language = language;
    this.locale = locale;
  }

  /** Whether what is asked for is an expression. */
  static boolean isExpression(Ask ask) {
    if (ask == null || ask.key() == null || ask.form() == null) {
      return false;
    } else if (ask.level() == Ask.Level.NAMED) {
      return (ask.is(Key.BANDS) && ask.shape() == Shape.BANDS) || ask.is(Key.VALUES);
    }
    return switch (ask.form().kind()) {
      case CONDITION -> true;
      case AMOUNT -> ask.level() == Ask.Level.WHOLE;
      default -> ask.is(Key.AMONG) || (ask.is(Key.BY) && ask.shape() == Shape.RANKING);
    };
  }

  /** Names between quotes. */
  void names(Phrase phrase, BiConsumer<String, Choices.Choice> out) {
    Call call = phrase.call();
    if (phrase.subject() != null) {
      subject(phrase.subject()).forEach(one -> out.accept(one, value(one)));
    } else if (call != null && call.countsTargets() && phrase.argument() == 0) {
      lexicon
          .targets()
          .forEach((id, name) -> out.accept(id, new Choices.Choice(id, name, Kind.RULE)));
      for (Item item : lexicon.items.values()) {
        if (item.section() == Key.SETTLEMENTS) {
          out.accept(item.id(), new Choices.Choice(item.id(), item.name(), Kind.RULE));
        }
      }
      Words.TARGETS.chinese().stream()
          .map(word -> Words.TARGETS.in(word, language))
          .forEach(word -> out.accept(word, value(word)));
    } else if (call != null) {
      arguments(call, phrase.argument()).forEach(one -> out.accept(one, value(one)));
    }
  }

  private static Choices.Choice value(String value) {
    return new Choices.Choice(value, "", Kind.VALUE);
  }

  private List<String> arguments(Call call, int argument) {
    return switch (call) {
      case BALANCE -> lexicon.units;
      case IN_STATE -> List.copyOf(lexicon.states);
      case GRADE -> List.copyOf(lexicon.gradings.keySet());
      case STREAK, STREAK_WITHOUT -> argument == 1 ? windows(CYCLES) : List.of();
      case COUNT, ACTOR_COUNT -> argument == 1 ? windows(WINDOWS) : lexicon.groups;
      case POINTS, ACTOR_POINTS ->
          argument == 1 ? windows(WINDOWS) : argument == 2 ? both() : lexicon.units;
      default -> List.of();
    };
  }

  private List<String> both() {
    return Stream.concat(lexicon.groups.stream(), lexicon.units.stream()).toList();
  }

  private List<String> windows(List<String> some) {
    return some.stream().map(one -> Windows.in(one, language)).toList();
  }

  private List<String> subject(String subject) {
    Matcher grade = GRADE.matcher(subject);
    if (grade.matches()) {
      return lexicon.gradings.getOrDefault(grade.group(1), List.of());
    } else if (subject.equals("计分单位") || subject.equals("accountKind")) {
      return lexicon.kinds;
    }
    return Scope.options(Scope.attributes(spot.around(), lexicon).get(subject));
  }

  /** Attributes, functions and the words of the language. */
  void words(Matches matches) {
    Texts texts = Call.texts(locale);
    if (spot.ask().is(Key.COMPOSED)) {
      lexicon.indicators.forEach(one -> matches.add(one, one, "", Kind.ATTRIBUTE));
    } else {
      Map<String, Part> attributes = Scope.attributes(spot.around(), lexicon);
      attributes.forEach((name, part) -> matches.add(name, name, Flat.text(part), Kind.ATTRIBUTE));
    }
    for (Call call : Call.values()) {
      String name = language.of(call);
      boolean bare = call.signature(locale).endsWith("()");
      matches.add(
          name,
          bare ? name + "()" : name + "(",
          call.signature(locale) + " " + call.meaning(locale),
          Kind.FUNCTION,
          call.chinese(),
          call.english());
    }
    matches.add("if", "if ", texts.get("WORD_IF"), Kind.VALUE, texts.get("WORD_IF"));
    for (String word : List.of("then", "else", "and", "or", "in")) {
      String meaning = texts.get("WORD_" + word.toUpperCase(Locale.ROOT));
      matches.add(word, word + " ", meaning, Kind.VALUE, meaning);
    }
    for (String word : List.of("true", "false")) {
      String meaning = texts.get("WORD_" + word.toUpperCase(Locale.ROOT));
      matches.add(word, word, meaning, Kind.VALUE, meaning);
    }
    String today = language.of("当日", "today");
    matches.add(today, today, texts.get("WORD_TODAY"), Kind.VALUE, "today");
    String kind = language.of("计分单位", "accountKind");
    matches.add(kind, kind, texts.get("WORD_KIND"), Kind.VALUE, "accountKind");
  }
}
