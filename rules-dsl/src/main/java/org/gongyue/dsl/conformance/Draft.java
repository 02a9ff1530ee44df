package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Transfer;
import org.gongyue.event.Verifier;
import org.gongyue.measure.Decimals;

/**
 * Writes down what comes of a log as a case of a suite, in Chinese, for people to read and to agree
 * to: until they do, it says what the convention does, not what it should.
 */
public final class Draft {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** What may stand without quotes in a mapping on one line. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}（）]([\\p{L}\\p{N}（）/._ -]*[\\p{L}\\p{N}（）])?");

  private final RuleBook rules;
  private final Convention convention;

  /** Drafts for a convention. */
  public Draft(RuleBook rules) {
    this.rules = rules;
    this.convention = rules.convention();
  }

  /** The head of a file of drafts. */
  public static String head(String name) {
    return Key.NAME.chinese() + ": " + quoted(name) + "\n" + Key.CASES.chinese() + ":\n";
  }

  /**
   * A case.
   *
   * @param name what it is about; in front of what the last event was answered
   * @param log in the order of arrival, with none but observations, requests and closings; the
   *     articles are those on which its decisions rest
   */
  public String of(String name, List<Event> log) {
    Chronicle chronicle = Chronicle.of(rules);
    Set<String> articles = new LinkedHashSet<>();
    List<String> events = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Event event : log) {
      Decision decision = chronicle.take(event);
      events.add(line(event(event)));
      answers.add(line(answer(event, decision)));
      boolean isLast = events.size() == log.size();
      if (isLast || articles.isEmpty()) {
        articles.addAll(articles(decision));
      }
    }
    if (articles.isEmpty()) {
      articles.add(convention.articles().get(0).id());
    }
    StringBuilder text = new StringBuilder();
    text.append("  - ").append(Key.NAME.chinese()).append(": ").append(quoted(name)).append('\n');
    text.append("    ").append(Key.ARTICLES.chinese()).append(": ").append(list(articles));
    text.append('\n');
    list(Key.EVENTS, "    ", events, text);
    text.append("    ").append(Key.EXPECTATIONS.chinese()).append(":\n");
    list(Key.DECISIONS, "      ", answers, text);
    list(Key.ACCOUNTS, "      ", standings(chronicle, log.get(log.size() - 1)), text);
    return text.append('\n').toString();
  }

  private static void list(Key key, String indent, List<String> lines, StringBuilder text) {
    if (!lines.isEmpty()) {
      text.append(indent).append(key.chinese()).append(":\n");
      lines.forEach(one -> text.append(indent).append("  - ").append(one).append('\n'));
    }
  }

  private static Set<String> articles(Decision decision) {
    Set<String> articles = new TreeSet<>();
    Stream.of(
            decision.reasons().stream().map(Reason::article),
            decision.postings().stream().map(Posting::article),
            decision.explanation().steps().stream().map(Reason::article))
        .flatMap(some -> some)
        .filter(Objects::nonNull)
        .forEach(articles::add);
    return articles;
  }

  /** An event as a suite writes it, on one line. */
  public String told(Event event) {
    return line(event(event));
  }

  private List<String> event(Event event) {
    List<String> parts = new ArrayList<>();
    add(Key.ID, event.id(), parts);
    if (event instanceof Observation one) {
      add(Key.BEHAVIOUR, one.behaviour(), parts);
      about(event, parts);
      values(Key.ATTRIBUTES, one.attributes(), parts);
      values(Key.FACTS, one.facts(), parts);
      values(Key.GROUPS, one.groups(), parts);
      accounts(Key.PARTIES, one.parties(), parts);
      verifier(one.verifiedBy(), parts);
      texts(Key.EVIDENCE, one.evidence(), parts);
      add(Key.ACT, one.act(), parts);
      texts(Key.CONSENTS, one.consents(), parts);
    } else if (event instanceof Redemption one) {
      add(Key.REWARD, one.reward(), parts);
      about(event, parts);
      add(Key.QUANTITY, one.quantity() == 1 ? null : String.valueOf(one.quantity()), parts);
      values(Key.FACTS, one.facts(), parts);
      add(Key.RESERVED_UNTIL, one.reservedUntil(), parts);
    } else if (event instanceof Transfer one) {
      type("transfer", parts);
      add(Key.TRANSFER_KIND, one.kind(), parts);
      about(event, parts);
      add(Key.TO, one.to() == null ? null : account(one.to()), parts);
      add(Key.AMOUNT, one.amount() == null ? null : Decimals.text(one.amount()), parts);
      values(Key.ATTRIBUTES, one.attributes(), parts);
      values(Key.FACTS, one.facts(), parts);
      verifier(one.verifiedBy(), parts);
      texts(Key.EVIDENCE, one.evidence(), parts);
    } else if (event instanceof Followup one) {
      type(type(one), parts);
      add(Key.OF, one.of(), parts);
      about(event, parts);
    } else if (event instanceof Closing one) {
      type("closing", parts);
      add(Key.PERIOD, one.period().id(), parts);
      add(Key.AT, time(event), parts);
      List<String> members = new ArrayList<>();
      for (Closing.Member member : one.members()) {
        List<String> of = new ArrayList<>();
        add(Key.ACCOUNT, account(member.account()), of);
        values(Key.GROUPS, member.groups(), of);
        members.add(line(of));
      }
      parts.add(Key.MEMBERS.chinese() + ": [" + String.join(", ", members) + "]");
      values(Key.TOTALS, one.totals(), parts);
    }
    return parts;
  }

  private static String type(Followup followup) {
    String name = followup.getClass().getSimpleName();
    return name.toLowerCase(Locale.ROOT);
  }

  private static void type(String english, List<String> parts) {
    add(Key.TYPE, Words.EVENTS.word(english, Language.zh), parts);
  }

  private void about(Event event, List<String> parts) {
    add(Key.AT, time(event), parts);
    add(Key.ACCOUNT, account(event.account()), parts);
    add(Key.ACTOR, event.actor(), parts);
  }

  private String time(Event event) {
    ZonedDateTime local = event.at().atZoneSameInstant(convention.zone());
    return local.getSecond() == 0 && local.getNano() == 0
        ? LOCAL.format(local)
        : event.at().toString();
  }

  /** As {@link EventReader} reads it. */
  private String account(AccountId id) {
    return id.kind().equals(convention.accountKinds().get(0)) ? id.id() : id.kind() + ":" + id.id();
  }

  private static void verifier(Verifier verifier, List<String> parts) {
    add(Key.VERIFIED_BY, verifier == null ? null : verifier.role(), parts);
  }

  private static void values(Key key, Map<String, ?> values, List<String> parts) {
    List<String> all = new ArrayList<>();
    values.forEach((name, value) -> all.add(quoted(name) + ": " + value(value)));
    if (!all.isEmpty()) {
      parts.add(key.chinese() + ": " + line(all));
    }
  }

  private void accounts(Key key, Map<String, AccountId> values, List<String> parts) {
    List<String> all = new ArrayList<>();
    values.forEach((name, value) -> all.add(quoted(name) + ": " + quoted(account(value))));
    if (!all.isEmpty()) {
      parts.add(key.chinese() + ": " + line(all));
    }
  }

  private static void texts(Key key, List<String> texts, List<String> parts) {
    if (!texts.isEmpty()) {
      parts.add(key.chinese() + ": " + list(texts));
    }
  }

  private List<String> answer(Event event, Decision decision) {
    List<String> parts = new ArrayList<>();
    add(Key.EVENT, event.id(), parts);
    Phrases phrases = new Phrases(Locale.CHINESE);
    add(Key.STATUS, phrases.of(decision.status()), parts);
    List<String> postings = new ArrayList<>();
    for (Posting one : decision.postings()) {
      postings.add(amount(event.account(), one));
    }
    if (!postings.isEmpty() || decision.status().isTaken()) {
      boolean single = postings.size() == 1 && !postings.get(0).startsWith("{");
      String all = single ? postings.get(0) : "[" + String.join(", ", postings) + "]";
      parts.add(Key.POSTINGS.chinese() + ": " + all);
    }
    List<String> states = new ArrayList<>();
    for (Effect one : decision.effects()) {
      states.add(state(event.account(), one));
    }
    if (states.isEmpty() && mayChangeStates(event) && decision.status().isTaken()) {
      parts.add(Key.CONSEQUENCES.chinese() + ": 无");
    } else if (!states.isEmpty()) {
      parts.add(Key.CONSEQUENCES.chinese() + ": [" + String.join(", ", states) + "]");
    }
    List<String> codes = decision.reasons().stream().map(one -> one.code().name()).toList();
    if (!codes.isEmpty()) {
      parts.add(Key.REASONS.chinese() + ": " + (codes.size() == 1 ? codes.get(0) : list(codes)));
    }
    return parts;
  }

  private boolean mayChangeStates(Event event) {
    return event instanceof Observation one
        && convention.behaviours().stream()
            .filter(behaviour -> behaviour.id().equals(one.behaviour()))
            .flatMap(behaviour -> behaviour.rules().stream())
            .anyMatch(ScoringRule::changesStates);
  }

  private String amount(AccountId own, Posting posting) {
    List<String> parts = new ArrayList<>();
    if (!posting.account().equals(own)) {
      add(Key.ACCOUNT, account(posting.account()), parts);
    }
    if (!posting.unit().equals(convention.units().get(0).name())) {
      add(Key.UNIT, posting.unit(), parts);
    }
    String amount = Decimals.text(posting.amount());
    if (parts.isEmpty() && posting.until() == null) {
      return amount;
    }
    parts.add(Key.AMOUNT.chinese() + ": " + amount);
    add(Key.UNTIL, posting.until(), parts);
    return line(parts);
  }

  private String state(AccountId own, Effect effect) {
    List<String> parts = new ArrayList<>();
    add(Key.STATE, effect.state(), parts);
    if (!effect.account().equals(own)) {
      add(Key.ACCOUNT, account(effect.account()), parts);
    }
    if (!effect.ended()) {
      add(Key.UNTIL, effect.until(), parts);
    } else {
      parts.add(Key.ENDS.chinese() + ": 是");
    }
    return line(parts);
  }

  private List<String> standings(Chronicle chronicle, Event last) {
    List<String> lines = new ArrayList<>();
    for (Account account : chronicle.accounts()) {
      Map<String, BigDecimal> balances =
          rules.asOf(account, rules.day(last.at())).account().balances();
      if (!balances.isEmpty() && account.id().equals(last.account())) {
        List<String> parts = new ArrayList<>();
        add(Key.ACCOUNT, account(account.id()), parts);
        add(Key.DATE, rules.day(last.at()), parts);
        if (balances.size() == 1) {
          BigDecimal only = balances.values().iterator().next();
          parts.add(Key.BALANCE.chinese() + ": " + Decimals.text(only));
        } else {
          values(Key.BALANCE, balances, parts);
        }
        lines.add(line(parts));
      }
    }
    return lines;
  }

  private static void add(Key key, Object value, List<String> parts) {
    if (value != null) {
      parts.add(key.chinese() + ": " + quoted(value.toString()));
    }
  }

  private static String line(List<String> parts) {
    return "{" + String.join(", ", parts) + "}";
  }

  private static String list(Collection<String> texts) {
    return "[" + String.join(", ", texts.stream().map(Draft::quoted).toList()) + "]";
  }

  /** Numbers and yes or no as they are; texts that look like them in quotes. */
  private static String value(Object value) {
    if (value instanceof BigDecimal number) {
      return Decimals.text(number);
    } else if (value instanceof Boolean) {
      return value.toString();
    }
    String text = value.toString();
    boolean looksOther = Entries.NUMBER.matcher(text).matches() || text.matches("true|false");
    return looksOther ? "'" + text + "'" : quoted(text);
  }

  private static String quoted(String text) {
    boolean isTime = text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    return isTime || (PLAIN.matcher(text).matches() && !text.equals("null"))
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
