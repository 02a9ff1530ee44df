package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Eligibility;
import org.gongyue.event.AccountId;
import org.gongyue.event.Redemption;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Community;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.json.Json;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts are looked at. */
@Tag(name = "Accounts")
@RestController
@RequestMapping(
    path = "/api/communities/{community}/accounts/{account}",
    produces = APPLICATION_JSON_VALUE)
class AccountsController {

  /**
   * Whether an account may redeem a reward.
   *
   * @param answer the library's own JSON
   * @param text the reasons why not, in the reader's language
   */
  record Answer(
      String reward,
      String name,
      boolean eligible,
      @JsonRawValue String answer,
      List<String> text) {}

  private final Books books;
  private final Clock clock;

  AccountsController(Books books, Clock clock) {
    this.books = books;
    this.clock = clock;
  }

  @Operation(operationId = "account", summary = "How an account stands at the close of a day")
  @GetMapping
  Standings account(
      @PathVariable String community,
      @PathVariable String account,
      @RequestParam(required = false) LocalDate asOf) {
    Community here = books.named(community);
    LocalDate day = asOf == null ? here.day(clock.instant()) : Days.within(asOf, "asOf");
    AccountId id = account(here, account);
    return Standings.of(here.on(day), here.ledger().account(id, day).account(), day);
  }

  @Operation(operationId = "statement", summary = "What was posted from one day to another")
  @GetMapping("/statement")
  Statements statement(
      @PathVariable String community,
      @PathVariable String account,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    Community here = books.named(community);
    Days.within(from, "from");
    Days.within(to, "to");
    if (to.isBefore(from)) {
      throw Problem.of(Refusal.BAD_PARAMETER, "to");
    }
    return Statements.of(
        here.ledger().statement(account(here, account), from, to),
        here.on(to).convention().units());
  }

  @Operation(operationId = "eligibility", summary = "What an account may redeem, and why not")
  @GetMapping("/eligibility")
  List<Answer> eligibility(
      @PathVariable String community,
      @PathVariable String account,
      @RequestParam(required = false) String reward,
      @RequestParam(required = false) OffsetDateTime at,
      Locale locale) {
    Community here = books.named(community);
    OffsetDateTime moment =
        at == null ? OffsetDateTime.ofInstant(clock.instant(), here.latest().zone()) : at;
    LocalDate day = Days.within(here.day(moment.toInstant()), "at");
    AccountId id = account(here, account);
    List<Answer> answers =
        here.catalogue(id.kind(), day).stream()
            .filter(one -> reward == null || one.id().equals(reward))
            .map(one -> answer(here, one, id, moment, locale))
            .toList();
    if (reward != null && answers.isEmpty()) {
      throw Problem.of(Refusal.UNKNOWN_REWARD);
    }
    return answers;
  }

  private static Answer answer(
      Community here, Reward reward, AccountId id, OffsetDateTime at, Locale locale) {
    Eligibility answer = here.ledger().eligibility(Redemption.of("?", at, id, reward.id()));
    return new Answer(
        reward.id(),
        reward.name(),
        answer.yes(),
        Json.write(answer),
        answer.reasons().stream().map(reason -> reason.text(locale)).toList());
  }

  private static AccountId account(Community here, String text) {
    Text.checkId("account", text);
    return here.account(text);
  }
}
