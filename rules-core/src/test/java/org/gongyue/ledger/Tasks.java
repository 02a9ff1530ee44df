package org.gongyue.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Period;
import org.gongyue.measure.Window;

/** Makes what is asked of a ledger: of everything that one can be asked, by chance. */
final class Tasks {

  private final Convention convention;
  private final List<Event> events;
  private final Random random;
  private int settled;

  /**
   * @param events all that there will be
   */
  Tasks(Convention convention, List<Event> events, Random random) {
    this.convention = convention;
    this.events = events;
    this.random = random;
  }

  /** To record some events, as one batch if they are several. */
  Task posting(List<Event> batch) {
    Event only = batch.get(0);
    if (batch.size() > 1) {
      return Task.recording(
          Happening.BATCH,
          batch,
          ledger -> {
            List<Decision> decisions = ledger.post(batch);
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
              answers.add(new Answer.Decided(batch.get(i).id(), batch.get(i), decisions.get(i)));
            }
            return answers;
          });
    } else if (only instanceof Redemption asked && asked.reservedUntil() != null) {
      return one(Happening.RESERVE, only, l -> l.reserve(asked, asked.reservedUntil()));
    } else if (only instanceof Confirmation c && account(c.of()) != null) {
      Event event = new Confirmation(c.id(), c.at(), account(c.of()), c.actor(), c.of());
      return following(
          Happening.CONFIRM, event, c.of(), l -> l.confirm(c.id(), c.at(), c.of(), c.actor()));
    } else if (only instanceof Cancellation c && account(c.of()) != null) {
      Event event = new Cancellation(c.id(), c.at(), account(c.of()), c.actor(), c.of());
      return following(
          Happening.CANCEL, event, c.of(), l -> l.cancel(c.id(), c.at(), c.of(), c.actor()));
    }
    return one(Happening.POST, only, ledger -> ledger.post(only));
  }

  private AccountId account(String id) {
    return events.stream()
        .filter(event -> event.id().equals(id))
        .map(Event::account)
        .findFirst()
        .orElse(null);
  }

  private static Task one(Happening kind, Event event, Function<Ledger, Decision> asking) {
    return Task.recording(
        kind,
        List.of(event),
        ledger -> List.of(new Answer.Decided(event.id(), event, asking.apply(ledger))));
  }

  /** What a host can ask only if what it follows was recorded. */
  private static Task following(
      Happening kind, Event event, String of, Function<Ledger, Decision> asking) {
    return Task.recording(
        kind,
        List.of(event),
        ledger -> {
          try {
            return List.of(new Answer.Decided(event.id(), event, asking.apply(ledger)));
          } catch (IllegalArgumentException e) {
            return List.of(Answer.found(of, null));
          }
        });
  }

  /** To close a month or a quarter, for whoever has an account. */
  Task settling() {
    String id = "S-" + ++settled;
    LocalDate day = LocalDate.of(2024, 1 + random.nextInt(6), 15);
    Window.Unit unit = random.nextBoolean() ? Window.Unit.MONTH : Window.Unit.QUARTER;
    Period period = Period.of(Window.of(unit), day);
    OffsetDateTime at =
        period
            .last()
            .plusDays(1 + random.nextInt(20))
            .atTime(10, 0)
            .atOffset(ZoneOffset.ofHours(8));
    return new Task(
        Happening.SETTLE,
        Set.of(id),
        List.of(),
        ledger -> List.of(new Answer.Decided(id, null, ledger.settle(id, at, period, Map.of()))));
  }

  /** To ask how something is. */
  Task reading() {
    Event event = events.get(random.nextInt(events.size()));
    LocalDate day = LocalDate.of(2024, 2, 1).plusDays(random.nextInt(400));
    AccountId id = event.account();
    return switch (random.nextInt(6)) {
      case 0 ->
          Task.reading(
              Happening.QUOTE, ledger -> List.of(Answer.quoted(event, ledger.quote(event))));
      case 1 ->
          Task.reading(
              Happening.FIND,
              ledger -> List.of(Answer.found(event.id(), found(ledger, event.id()))));
      case 2 ->
          id == null
              ? reading()
              : Task.reading(
                  Happening.ACCOUNT, l -> List.of(Answer.stands(id, day, l.account(id, day))));
      case 3 -> Task.reading(Happening.VERIFY, l -> List.of(Answer.verified(l.journal().verify())));
      default -> shelf(day);
    };
  }

  private Task shelf(LocalDate day) {
    if (convention.rewards().isEmpty()) {
      return reading();
    }
    String reward = convention.rewards().get(random.nextInt(convention.rewards().size())).id();
    if (random.nextBoolean()) {
      return Task.reading(
          Happening.STOCK,
          ledger -> List.of(Answer.available(reward, day, ledger.available(reward, day))));
    }
    AccountId account = AccountId.household(String.valueOf(1 + random.nextInt(2)));
    OffsetDateTime at = day.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
    Redemption asked = Redemption.of("Q", at, account, reward);
    return Task.reading(
        Happening.ELIGIBILITY,
        ledger -> List.of(Answer.eligible(asked, ledger.eligibility(asked))));
  }

  private static Event found(Ledger ledger, String id) {
    Recorded recorded = ledger.recorded(id);
    return recorded == null ? null : recorded.event();
  }
}
