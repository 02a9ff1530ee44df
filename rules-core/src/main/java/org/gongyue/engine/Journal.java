package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.account.Tally;
import org.gongyue.decision.Posting;

/**
 * What one event does to all accounts that take part in it. Groups keep a history only: what
 * happened to their accounts, without who did it.
 */
final class Journal {

  private final Cast cast;
  private final LocalDate day;
  private List<Page> pages;
  private final Map<String, History> groups;
  private boolean tallied;

  Journal(Cast cast, LocalDate day) {
    this.cast = cast;
    this.day = day;
    pages = List.of(new Page(cast.own()));
    if (cast.groups().isEmpty()) {
      groups = Map.of();
    } else {
      groups = new LinkedHashMap<>();
      cast.groups().forEach((kind, account) -> groups.put(kind, account.history()));
    }
  }

  /** The page of the account of a role; of the event's own for null. */
  Page page(String role) {
    Page own = pages.get(0);
    if (role == null) {
      return own;
    }
    Account account = cast.party(role);
    for (Page page : pages) {
      if (page.account().id().equals(account.id())) {
        return page;
      }
    }
    Page page = new Page(account);
    List<Page> more = new ArrayList<>(pages);
    more.add(place(account), page);
    pages = more;
    return page;
  }

  /** In the order of the parties, whichever rule comes first: a repeat is told in that order. */
  private int place(Account account) {
    int place = 1;
    for (Account party : cast.parties()) {
      if (party.id().equals(account.id())) {
        return place;
      } else if (place < pages.size() && pages.get(place).account().id().equals(party.id())) {
        place++;
      }
    }
    return place;
  }

  /** The histories of the groups by now, by kind. */
  Map<String, History> groups() {
    return groups;
  }

  /** Tallies what a rule did, on a page and in all groups. */
  void tally(Page page, String item, String actor, Tally tally) {
    page.history(page.history().plus(item, actor, day, tally));
    if (!groups.isEmpty()) {
      tallied = true;
      groups.replaceAll((kind, history) -> history.plus(item, "", day, tally));
    }
  }

  /** Notes which rules applied together, so that the event is known to be one. */
  void together(List<Trial> chosen) {
    for (Page page : pages) {
      List<Trial> own = chosen.stream().filter(trial -> page == page(trial.chargedTo())).toList();
      page.history(together(page.history(), own, chosen.get(0).actor()));
    }
    if (!groups.isEmpty()) {
      groups.replaceAll((kind, history) -> together(history, chosen, ""));
    }
  }

  private History together(History history, List<Trial> some, String actor) {
    List<String> applied = some.stream().map(Trial::id).toList();
    List<String> counted = some.stream().filter(t -> t.award().counts()).map(Trial::id).toList();
    boolean all = applied.size() == counted.size();
    History next = history;
    if (applied.size() > 1) {
      next = next.plus(new History.Together(applied, actor, day, 1, all ? 1 : 0));
    }
    if (counted.size() > 1 && !all) {
      next = next.plus(new History.Together(counted, actor, day, 0, 1));
    }
    return next;
  }

  /** The pages: the event's own account first. */
  List<Page> pages() {
    return pages;
  }

  /** All postings, the own account's first. */
  List<Posting> postings() {
    if (pages.size() == 1) {
      return pages.get(0).postings();
    }
    List<Posting> all = new ArrayList<>();
    pages.forEach(page -> all.addAll(page.postings()));
    return all;
  }

  /** All accounts that are changed, the own first, groups last. */
  List<Account> accounts(String event, long fingerprint) {
    if (pages.size() == 1 && !tallied) {
      return List.of(pages.get(0).next(event, fingerprint, day));
    }
    List<Account> accounts = new ArrayList<>();
    pages.forEach(page -> accounts.add(page.next(event, fingerprint, day)));
    if (tallied) {
      cast.groups().forEach((kind, account) -> accounts.add(account.tallied(groups.get(kind))));
    }
    return accounts;
  }
}
