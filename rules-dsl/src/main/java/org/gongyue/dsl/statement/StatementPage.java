package org.gongyue.dsl.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Hold;
import org.gongyue.account.Receipt;
import org.gongyue.account.State;
import org.gongyue.convention.Article;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Expiry;
import org.gongyue.decision.Reason;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Html;
import org.gongyue.dsl.statement.HouseholdStatement.Line;
import org.gongyue.dsl.statement.HouseholdStatement.Offer;
import org.gongyue.dsl.statement.HouseholdStatement.Waiting;
import org.gongyue.dsl.wording.Wording;
import org.gongyue.measure.Decimals;

/** A statement as a page that stands alone, to be read on a phone or printed. */
public final class StatementPage {

  private static final int SHORT_DIGEST = 12;

  /** States in which nothing can be redeemed. */
  private static final Set<String> BARRING = Set.of(State.SUSPENDED, State.VETO, State.FROZEN);

  private final HouseholdStatement statement;
  private final Account account;
  private final Locale locale;
  private final Texts texts;
  private final LineWords words;
  private final Wording wording;
  private final Html html;

  /** The articles that were named so far, by number, with their anchors. */
  private final Map<String, String> anchors = new LinkedHashMap<>();

  private StatementPage(HouseholdStatement statement, Locale locale) {
    this.statement = statement;
    this.account = statement.account();
    this.locale = locale;
    this.texts = new Texts("org.gongyue.dsl.statement.statement", locale);
    this.words = new LineWords(texts, account.id());
    this.wording = new Wording(statement.convention(), locale);
    String title = texts.get("TITLE", account.id());
    this.html = Html.page(locale, title, StatementPage.class, "statement.css").markChinese();
  }

  /** The page; Chinese unless the locale is English. */
  public static String html(HouseholdStatement statement, Locale locale) {
    return new StatementPage(statement, locale).whole();
  }

  private String whole() {
    html.open("main");
    header();
    states();
    upcoming();
    offers();
    waiting();
    statement.convention().units().forEach(this::lines);
    new ObjectionSection(statement, texts, html, this::article).write();
    articles();
    footer();
    return html.close().whole();
  }

  private void header() {
    html.open("header").element("p", statement.convention().name(), "class", "kicker");
    html.element("h1", texts.get("TITLE", account.id()));
    html.element("p", texts.get("DAYS", statement.since(), statement.day()));
    html.open("dl", "class", "figures");
    for (UnitOfAccount unit : statement.convention().units()) {
      BigDecimal balance = account.balance(unit.name());
      BigDecimal spendable = account.spendable(unit.name(), statement.day());
      html.open("div").element("dt", texts.get("BALANCE_OF", unit.name()));
      html.element("dd", Decimals.text(balance));
      if (spendable.compareTo(balance) != 0) {
        html.element("dd", texts.get("SPENDABLE", Decimals.text(spendable)), "class", "less");
      }
      html.close();
    }
    statement
        .grades()
        .forEach(
            (name, grade) -> html.open("div").element("dt", name).element("dd", grade).close());
    html.close();
    for (UnitOfAccount unit : statement.convention().units()) {
      for (Hold hold : account.holds(unit.name(), statement.day())) {
        String amount = Decimals.text(hold.amount());
        html.element(
            "p",
            hold.objection() != null
                ? texts.get("HELD", unit.name(), amount, hold.event(), hold.objection())
                : texts.get("ON_DISPLAY", unit.name(), amount, hold.event(), hold.free()));
      }
    }
    html.close();
  }

  private void states() {
    List<State> states = account.states(statement.day());
    if (states.isEmpty()) {
      return;
    }
    section("STATES");
    for (State state : states) {
      String tone = tone(state);
      html.open("div", "class", tone).open("p").element("strong", state.name()).text(" ");
      if (state.until() == null) {
        html.text(texts.get("STATE_OPEN", state.from()));
      } else {
        html.text(texts.get("STATE_UNTIL", state.from(), state.until()));
        if (BARRING.contains(state.name())) {
          html.text(texts.get("STATE_BACK", state.until().plusDays(1)));
        }
      }
      html.close();
      Items.of(statement.convention(), state.item())
          .ifPresent(
              item -> {
                html.open("p", "class", "soft").text(texts.get("STATE_BY", item.name()));
                article(item.article());
                html.close();
              });
      html.close();
    }
    html.close();
  }

  private static String tone(State state) {
    boolean isBad = BARRING.contains(state.name()) || state.name().equals(State.BLACK_LIST);
    return isBad ? "card bad" : state.name().equals(State.RED_LIST) ? "card good" : "card";
  }

  private void upcoming() {
    section("UPCOMING");
    if (statement.upcoming().isEmpty()) {
      html.element("p", texts.get("UPCOMING_NOTHING"));
    } else {
      html.element("p", texts.get("UPCOMING_IF"), "class", "soft").open("ul");
      for (Expiry one : statement.upcoming()) {
        String key = one.cause() == Cause.EXPIRED ? "EXPIRES" : "NOT_CARRIED";
        html.element("li", texts.get(key, one.unit(), Decimals.text(one.amount()), one.last()));
      }
      html.close();
    }
    if (account.hasReservations()) {
      html.open("ul");
      for (Receipt open : account.reservations()) {
        Receipt.Redeemed one = open.redeemed();
        String name = Items.reward(statement.convention(), one.reward());
        html.element("li", texts.get("RESERVED", name, one.quantity(), one.reservedUntil()));
      }
      html.close();
    }
    html.close();
  }

  private void offers() {
    if (statement.offers().isEmpty()) {
      return;
    }
    section("OFFERS").open("ul", "class", "offers");
    List<Offer> ordered = new ArrayList<>(statement.offers());
    ordered.sort((one, other) -> Boolean.compare(!one.answer().yes(), !other.answer().yes()));
    ordered.forEach(this::offer);
    html.close().close();
  }

  private void offer(Offer offer) {
    Reward reward = offer.reward();
    boolean yes = offer.answer().yes();
    html.open("li", "class", yes ? "card good" : "card").open("p");
    html.element("strong", reward.name()).text(" ");
    html.element("span", price(reward)).text(" ");
    html.element("span", texts.get(yes ? "CAN" : "CANNOT"), "class", yes ? "badge" : "badge no");
    html.close();
    if (!yes) {
      html.open("ul");
      for (Reason reason : offer.answer().reasons()) {
        missing(reward, reason);
      }
      html.close();
      if (offer.answer().earliest() != null) {
        html.element("p", texts.get("EARLIEST", offer.answer().earliest()));
      }
    }
    html.close();
  }

  private void missing(Reward reward, Reason reason) {
    boolean inFormula = reason.code() == Code.CONDITION_FAILED && reward.condition() != null;
    html.open("li");
    if (inFormula) {
      html.text(texts.get("CONDITION", wording.of(reward.condition(), List.of())));
    } else {
      boolean asksWho = reason.code() == Code.MISSING_ACTOR;
      html.text(asksWho ? texts.get("WHO") : reason.text(locale));
    }
    article(reason.article());
    if (inFormula) {
      List<String> read = new ArrayList<>(List.of(String.valueOf(reason.value("values"))));
      read.addAll(Items.meant(statement.convention(), read.get(0)));
      String now = String.join(texts.get("SEMICOLON"), read);
      html.element("p", texts.get("NOW", now), "class", "soft");
    }
    html.close();
  }

  private String price(Reward reward) {
    StringBuilder price = new StringBuilder();
    price.append(texts.get("PRICE", reward.unit(), Decimals.text(reward.price())));
    for (Reward.Cost cost : reward.further()) {
      price.append(texts.get("AND")).append(texts.get("PRICE", cost.unit(), cost.amount()));
    }
    return price.toString();
  }

  private void waiting() {
    if (statement.waiting().isEmpty()) {
      return;
    }
    section("WAITING").element("p", texts.get("WAITING_FOR")).open("ul");
    for (Waiting one : statement.waiting()) {
      html.open("li").text(texts.get("WAITS", one.day(), Items.asked(statement, one.event())));
      for (Reason reason : one.reasons()) {
        html.text(texts.get("SEMICOLON")).text(reason.text(locale));
      }
      html.close();
    }
    html.close().close();
  }

  private void lines(UnitOfAccount unit) {
    List<Line> lines = new ArrayList<>();
    for (Line line : statement.lines()) {
      if (line.posting().unit().equals(unit.name())) {
        lines.add(0, line);
      }
    }
    html.open("section").element("h2", texts.get("LINES", unit.name()));
    if (lines.isEmpty()) {
      html.element("p", texts.get("NO_LINES")).close();
      return;
    }
    html.element("p", texts.get("NEWEST_FIRST"), "class", "soft");
    html.open("table", "class", "lines");
    html.element("caption", texts.get("LINES", unit.name())).open("thead").open("tr");
    html.element("th", texts.get("DAY"), "scope", "col");
    html.element("th", texts.get("WHAT"), "scope", "col");
    html.element("th", texts.get("AMOUNT"), "scope", "col", "class", "n");
    html.element("th", texts.get("BALANCE"), "scope", "col", "class", "n");
    html.close().close().open("tbody");
    lines.forEach(this::line);
    html.open("tr", "class", "opening");
    html.element("td", statement.since().toString());
    html.element("td", texts.get("OPENING")).element("td", "");
    html.element("td", Decimals.text(statement.opening().get(unit.name())), "class", "n");
    html.close().close().close().close();
  }

  private void line(Line line) {
    BigDecimal amount = line.posting().amount();
    html.open("tr", "class", amount.signum() < 0 ? "minus" : "plus");
    html.open("td").element("time", line.day().toString(), "datetime", line.day().toString());
    html.close().open("td").open("p");
    if (line.isCorrection()) {
      html.element("span", texts.get("CORRECTION"), "class", "badge no").text(" ");
    }
    html.element("strong", words.title(line));
    article(line.posting().article());
    html.close();
    List<String> notes = words.notes(line);
    if (line.event() != null) {
      notes.add(texts.get("NUMBER", line.event().id()));
    }
    html.element("p", String.join(texts.get("SEMICOLON"), notes), "class", "soft");
    if (!line.steps().isEmpty()) {
      html.open("details").element("summary", texts.get("HOW")).open("ul");
      line.steps().forEach(step -> html.element("li", step.text(locale)));
      html.close().close();
    }
    html.close();
    String sign = amount.signum() > 0 ? "+" : "";
    html.element("td", sign + Decimals.text(amount), "class", "n amount");
    html.element(
        "td", Decimals.text(line.balance()), "class", "n", "data-label", texts.get("BALANCE"));
    html.close();
  }

  private void articles() {
    section("ARTICLES").open("dl", "class", "articles");
    for (Article article : statement.convention().articles()) {
      if (anchors.containsKey(article.id())) {
        html.element("dt", article.id(), "id", anchors.get(article.id()));
        html.element("dd", article.text());
      }
    }
    html.close().close();
  }

  private void footer() {
    String digest = statement.version().digest();
    html.open("footer").element("p", texts.get("PRIVATE"));
    html.element(
        "p",
        texts.get(
            "VERSION",
            statement.version().id(),
            statement.version().version(),
            digest.substring(0, Math.min(SHORT_DIGEST, digest.length()))));
    html.close();
  }

  private Html section(String key) {
    return html.open("section").element("h2", texts.get(key));
  }

  /** Where it says so. */
  private void article(String id) {
    if (id != null) {
      String anchor = anchors.computeIfAbsent(id, one -> "article-" + (anchors.size() + 1));
      html.text(" ").element("a", id, "href", "#" + anchor, "class", "article");
    }
  }
}
