package org.gongyue.workbench.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.dsl.publish.Publication;
import org.gongyue.dsl.statement.Asking;
import org.gongyue.dsl.statement.StatementPage;
import org.gongyue.dsl.statement.Statements;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.measure.Period;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;
import org.gongyue.workbench.work.Desk;

/** What would be published of a convention as it is typed, and what one household would be told. */
final class PreviewApi {

  private static final String STATEMENT = "statement.html";

  /** So many accounts are offered. */
  private static final int MOST = 500;

  private final Ask ask;
  private final Previews previews = new Previews();

  PreviewApi(Ask ask) {
    this.ask = ask;
  }

  void addTo(Router router) {
    router.add("POST", "/api/preview", ask.of(Desk.Kind.PREVIEW, this::preview));
    router.add("GET", Previews.PREFIX, previews::answer);
  }

  private Object preview(Request request, Typed typed) throws IOException {
    Convention convention = typed.convention(request.locale());
    String log = request.optionalText("log").orElse(null);
    if (log == null) {
      Publication publication = Publication.of(convention);
      return kept(publication, Map.of(), null, List.of());
    }
    List<Event> events = Logs.read(ask.folder(), log, convention);
    if (events.isEmpty()) {
      throw Problem.of(Refusal.NO_EVENTS, log);
    }
    // As if in force on the days of the log; the page says in what state the convention is.
    RuleBook rules = RuleBook.compile(Days.covering(convention, events));
    Period period = period(request, rules.day(events.get(events.size() / 2).at()));
    RuleBooks books = RuleBooks.of(rules);
    Set<String> kinds = CommunityReport.groupKinds(books, events);
    String kind = kinds.isEmpty() ? null : kinds.iterator().next();
    NoticeBoard board = NoticeBoard.of(books, events, period, kind, Desk::goOn);
    Publication publication = Publication.of(convention, period, board);
    Statements statements =
        Statements.of(rules, events, new Asking(events.get(events.size() - 1).at()));
    List<AccountId> accounts = statements.accounts();
    Map<String, String> more = new LinkedHashMap<>();
    String asked = request.optionalText("account").orElse(null);
    if (asked != null) {
      AccountId id =
          accounts.stream()
              .filter(one -> one.toString().equals(asked))
              .findFirst()
              .orElseThrow(() -> Problem.of(Refusal.BAD_FIELD, "account"));
      more.put(STATEMENT, StatementPage.html(statements.of(id, null), request.locale()));
    }
    return kept(publication, more, period.id(), accounts);
  }

  /** The period that was asked for; else the year of the middle of the log. */
  private static Period period(Request request, LocalDate middle) {
    String text = request.optionalText("period").orElse(String.valueOf(middle.getYear()));
    Period period = Period.parse(text);
    if (period == null) {
      throw Problem.of(Refusal.BAD_FIELD, "period");
    }
    return period;
  }

  private Object kept(
      Publication publication, Map<String, String> more, String period, List<AccountId> accounts) {
    Map<String, String> pages = new LinkedHashMap<>(publication.pages());
    pages.putAll(more);
    String place = previews.keep(pages);
    return Maps.of(
        "url",
        place + "index.html",
        "pages",
        pages.keySet().stream().map(page -> place + page).toList(),
        "draft",
        publication.isDraft(),
        "period",
        period,
        "statement",
        more.isEmpty() ? null : place + STATEMENT,
        "accounts",
        accounts.stream().limit(MOST).map(AccountId::toString).toList());
  }
}
