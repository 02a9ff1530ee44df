package org.gongyue.workbench.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Reason;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Decimals;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;
import org.gongyue.workbench.work.Desk;

/** 试一试: some events, what becomes of the last, and how the accounts stand then. */
final class TryApi {

  /** So many events may come before. */
  private static final int MOST = 2_000;

  private final Ask ask;

  TryApi(Ask ask) {
    this.ask = ask;
  }

  void addTo(Router router) {
    router.add("POST", "/api/try", ask.of(Desk.Kind.TRY, this::tried));
    router.add(
        "POST",
        "/api/try/shape",
        ask.of(
            Desk.Kind.SHAPE, (request, typed) -> EntryForm.of(typed.convention(request.locale()))));
  }

  /**
   * What comes of it.
   *
   * @param decision of the event; null if there was none
   * @param assumed whether the convention is in force on other days only, and was tried as if it
   *     were on these
   */
  private record Tried(
      Told decision,
      List<String> explanation,
      List<Map<String, Object>> accounts,
      List<Map<String, Object>> eligible,
      boolean assumed) {}

  private record Told(
      String status,
      String text,
      List<Map<String, Object>> postings,
      List<Map<String, Object>> effects,
      List<String> reasons) {}

  private Object tried(Request request, Typed typed) {
    Locale locale = request.locale();
    Convention convention = typed.convention(locale);
    List<Event> events = events(request, convention);
    Event asked = asked(request, convention, events.size());
    List<Event> all = new ArrayList<>(events);
    if (asked != null) {
      all.add(asked);
    }
    Convention tried = Days.covering(convention, all);
    RuleBook rules = RuleBook.compile(tried);
    Chronicle chronicle = Chronicle.of(rules);
    Decision last = null;
    for (Event event : all) {
      Desk.goOn();
      last = chronicle.take(event);
    }
    Decision decision = asked == null ? null : last;
    List<Map<String, Object>> accounts = new ArrayList<>();
    List<Map<String, Object>> eligible = new ArrayList<>();
    if (!all.isEmpty()) {
      Event latest = all.get(all.size() - 1);
      LocalDate day = rules.day(latest.at());
      for (Account account : chronicle.accounts()) {
        accounts.add(standing(rules, rules.asOf(account, day).account(), day));
      }
      eligible(rules, chronicle, latest, locale, eligible);
    }
    return new Tried(
        decision == null ? null : told(decision, locale),
        decision == null ? List.of() : decision.textInFull(locale).lines().toList(),
        accounts,
        eligible,
        !tried.life().equals(convention.life()));
  }

  private static List<Event> events(Request request, Convention convention) {
    JsonNode sent = request.body().path("events");
    if (!sent.isArray() && !sent.isMissingNode() && !sent.isNull()) {
      throw Problem.of(Refusal.BAD_FIELD, "events");
    } else if (sent.size() > MOST) {
      throw Problem.of(Refusal.TOO_LARGE, MOST);
    }
    List<Event> events = new ArrayList<>();
    for (JsonNode one : sent) {
      events.add(event(one, events.size() + 1, convention));
    }
    return events;
  }

  private static Event asked(Request request, Convention convention, int before) {
    JsonNode sent = request.body().path("event");
    return sent.isMissingNode() || sent.isNull() ? null : event(sent, before + 1, convention);
  }

  private static Event event(JsonNode json, int number, Convention convention) {
    try {
      return Json.readEvent(json.toString(), convention);
    } catch (JsonException e) {
      String field = e.field().isEmpty() ? "JSON" : e.field();
      throw Problem.of(Refusal.BAD_EVENT, number, field + " " + e.problem())
          .with("field", e.field())
          .with("problem", e.problem().name());
    }
  }

  private static Told told(Decision decision, Locale locale) {
    List<Map<String, Object>> postings = new ArrayList<>();
    decision
        .postings()
        .forEach(
            one ->
                postings.add(
                    Maps.of(
                        "account", one.account().toString(),
                        "unit", one.unit(),
                        "amount", Decimals.canonical(one.amount()),
                        "rule", one.item(),
                        "article", one.article(),
                        "until", one.until())));
    List<Map<String, Object>> effects = new ArrayList<>();
    decision
        .effects()
        .forEach(
            one ->
                effects.add(
                    Maps.of(
                        "account", one.account().toString(),
                        "state", one.state(),
                        "from", one.from(),
                        "until", one.until(),
                        "ended", one.ended(),
                        "rule", one.item())));
    String first = decision.text(locale).lines().findFirst().orElse("");
    return new Told(
        decision.status().name(),
        first.substring(Math.min(first.length(), decision.event().length())).strip(),
        postings,
        effects,
        texts(decision.reasons(), locale));
  }

  private static List<String> texts(List<Reason> reasons, Locale locale) {
    return reasons.stream().map(reason -> reason.text(locale)).toList();
  }

  private static Map<String, Object> standing(RuleBook rules, Account account, LocalDate day) {
    List<Map<String, Object>> balances = new ArrayList<>();
    for (UnitOfAccount unit : rules.convention().units()) {
      BigDecimal amount = account.balance(unit.name());
      balances.add(
          Maps.of(
              "unit", unit.name(),
              "amount", Decimals.canonical(amount),
              "spendable", Decimals.canonical(account.spendable(unit.name(), day))));
    }
    List<Map<String, Object>> states = new ArrayList<>();
    account
        .states(day)
        .forEach(
            one ->
                states.add(Maps.of("name", one.name(), "from", one.from(), "until", one.until())));
    List<Map<String, Object>> upcoming = new ArrayList<>();
    rules
        .upcoming(account, day)
        .forEach(
            one ->
                upcoming.add(
                    Maps.of(
                        "unit", one.unit(),
                        "last", one.last(),
                        "amount", Decimals.canonical(one.amount()))));
    return Maps.of(
        "id",
        account.id().id(),
        "kind",
        account.id().kind(),
        "name",
        account.id().toString(),
        "balances",
        balances,
        "states",
        states,
        "grades",
        new LinkedHashMap<>(rules.grades(account, day)),
        "upcoming",
        upcoming);
  }

  private static void eligible(
      RuleBook rules,
      Chronicle chronicle,
      Event latest,
      Locale locale,
      List<Map<String, Object>> eligible) {
    AccountId id = latest.account();
    LocalDate day = rules.day(latest.at());
    Stock stock = chronicle.stock(day);
    Account account = rules.asOf(chronicle.account(id, day), day).account();
    for (Reward reward : rules.convention().rewards()) {
      if (reward.accountKind().equals(id.kind())) {
        Desk.goOn();
        int fewest = (int) reward.fitting(1);
        Redemption request =
            new Redemption("?", latest.at(), id, null, reward.id(), fewest, Map.of(), Map.of());
        Eligibility answer = rules.eligibility(account, request, stock);
        eligible.add(
            Maps.of(
                "reward", reward.id(),
                "name", reward.name(),
                "allowed", answer.yes(),
                "reasons", texts(answer.reasons(), locale),
                "earliest", answer.yes() ? null : answer.earliest()));
      }
    }
  }
}
