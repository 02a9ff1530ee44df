package org.gongyue.dsl.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.page.Pages;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.dsl.statement.HouseholdStatement.Line;
import org.gongyue.dsl.statement.HouseholdStatement.Offer;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Transfer;
import org.junit.jupiter.api.Test;

/** What an account is told about itself agrees with what it has, and names nobody else. */
final class StatementsTest {

  private static final Asking AT_LAST =
      new Asking(OffsetDateTime.parse("2024-12-31T23:59:00+08:00"));

  private static final int WALKS = 3;

  private static List<Convention> conventions() throws Exception {
    List<Convention> conventions = new ArrayList<>();
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      for (Path charter : below.filter(one -> one.endsWith("convention.yaml")).sorted().toList()) {
        conventions.add(Conventions.load(charter.getParent()));
      }
    }
    return conventions;
  }

  private static List<Event> log(RuleBook rules, int number) {
    return new Walks(List.of(rules), Set.of()).walk(2 * number);
  }

  @Test
  void theLinesComeToWhatIsThere() throws Exception {
    for (Convention convention : conventions()) {
      RuleBook rules = RuleBook.compile(convention);
      for (int i = 0; i < WALKS; i++) {
        Statements all = Statements.of(rules, log(rules, i), AT_LAST);
        LocalDate since = i % 2 == 0 ? null : LocalDate.of(2024, 3, 1 + i);
        for (AccountId id : all.accounts()) {
          HouseholdStatement statement = all.of(id, since);
          Map<String, BigDecimal> balances = new HashMap<>(statement.opening());
          LocalDate before = statement.since();
          for (Line line : statement.lines()) {
            assertFalse(line.day().isBefore(before), "in order");
            before = line.day();
            BigDecimal now =
                balances.merge(line.posting().unit(), line.posting().amount(), BigDecimal::add);
            assertEquals(0, now.compareTo(line.balance()));
          }
          balances.forEach(
              (unit, sum) ->
                  assertEquals(0, sum.compareTo(statement.account().balance(unit)), unit));
        }
      }
    }
  }

  /** The opening of all days is what accounts are opened with. */
  @Test
  void itBeginsWithTheOpeningBalance() throws Exception {
    for (Convention convention : conventions()) {
      RuleBook rules = RuleBook.compile(convention);
      Statements all = Statements.of(rules, log(rules, 0), AT_LAST);
      for (AccountId id : all.accounts()) {
        HouseholdStatement statement = all.of(id, null);
        rules
            .open(id, statement.account().opened())
            .balances()
            .forEach(
                (unit, opening) ->
                    assertEquals(0, opening.compareTo(statement.opening().get(unit)), unit));
      }
    }
  }

  @Test
  void whatCanBeRedeemedIsWhatTheEngineAnswers() throws Exception {
    for (Convention convention : conventions()) {
      RuleBook rules = RuleBook.compile(convention);
      List<Event> log = log(rules, 1);
      Chronicle chronicle = Chronicle.of(rules);
      log.stream().filter(one -> !one.at().isAfter(AT_LAST.at())).forEach(chronicle::take);
      LocalDate day = rules.day(AT_LAST.at());
      Statements all = Statements.of(rules, log, AT_LAST);
      for (AccountId id : all.accounts()) {
        for (Offer offer : all.of(id, null).offers()) {
          assertEquals(
              rules
                  .eligibility(
                      rules.asOf(chronicle.find(id), day).account(),
                      AT_LAST.of(rules, chronicle.find(id), offer.reward().id()),
                      chronicle.stock(day))
                  .reasons(),
              offer.answer().reasons());
        }
      }
    }
  }

  @Test
  void nobodyElseIsNamed() throws Exception {
    for (Convention convention : conventions()) {
      RuleBook rules = RuleBook.compile(convention);
      for (int i = 0; i < WALKS; i++) {
        List<Event> log = log(rules, i);
        Statements all = Statements.of(rules, log, AT_LAST);
        for (AccountId id : all.accounts()) {
          for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String page = StatementPage.html(all.of(id, null), locale);
            String told = String.join("\n", Pages.standsAlone(page));
            for (String other : others(log, id)) {
              assertFalse(told.contains(other), () -> id + " reads of " + other + " on " + told);
            }
          }
        }
      }
    }
  }

  /** Ids of others that cannot stand on a page for another reason. */
  private static Set<String> others(List<Event> log, AccountId id) {
    Set<String> others = new TreeSet<>();
    for (Event event : log) {
      others.add(event.account().id());
      if (event instanceof Observation seen) {
        seen.parties().values().forEach(party -> others.add(party.id()));
      } else if (event instanceof Transfer transfer && transfer.to() != null) {
        others.add(transfer.to().id());
      }
      if (event.actor() != null) {
        others.add(event.actor());
      }
    }
    others.removeIf(other -> other.length() < 3 || id.id().contains(other));
    return others;
  }

  @Test
  void theSameLogMakesTheSameBytes() throws Exception {
    Convention convention = Conventions.load(Folders.small());
    List<Event> log = log(RuleBook.compile(convention), 2);
    AccountId first = log.get(0).account();
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Statements all = Statements.of(RuleBook.compile(convention), log, AT_LAST);
      pages.add(StatementPage.html(all.of(first, null), Locale.CHINESE));
    }
    assertEquals(pages.get(0), pages.get(1));
    assertTrue(pages.get(0).contains(first.id()));
  }
}
