package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.account.History;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.TransferRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Transfer;
import org.gongyue.measure.Decimals;

/** Answers transfers. */
final class Transferring {

  private final Map<String, CompiledTransfer> transfers;
  private final Targets targets;
  private final Answers answers;

  Transferring(Map<String, CompiledTransfer> transfers, Targets targets, Answers answers) {
    this.transfers = transfers;
    this.targets = targets;
    this.answers = answers;
  }

  /** The accounts that a transfer concerns: the giver's, then the receiver's. */
  List<AccountId> accountsOf(Transfer asked) {
    AccountId receiver = receiver(asked);
    return receiver == null ? List.of(asked.account()) : List.of(asked.account(), receiver);
  }

  /** Who takes part in a transfer. */
  Cast cast(Transfer asked, Accounts accounts) {
    AccountId receiver = receiver(asked);
    return Cast.of(
        asked.account(),
        asked.actor(),
        receiver == null ? Map.of() : Map.of(TransferRequest.RECEIVER, receiver),
        Map.of(),
        accounts);
  }

  /** Who receives; null if nobody else does, or may. */
  private AccountId receiver(Transfer asked) {
    CompiledTransfer transfer = transfers.get(asked.kind());
    boolean may =
        transfer != null
            && asked.to() != null
            && !asked.to().equals(asked.account())
            && transfer.rule().to().contains(asked.to().kind());
    return may ? asked.to() : null;
  }

  Decision decide(Cast cast, Transfer asked, LocalDate day) {
    CompiledTransfer transfer = transfers.get(asked.kind());
    if (transfer == null) {
      return answers.rejected(
          cast.own(),
          asked,
          List.of(Reason.of(Code.UNKNOWN_TRANSFER, null, asked.kind())),
          reason -> answers.alike(asked.kind(), transfers.keySet()));
    }
    TransferRequest request = new TransferRequest(transfer, cast, asked, day, targets);
    request.decide();
    if (!request.reasons().isEmpty()) {
      return answers.rejected(cast.own(), asked, request.reasons(), request::parts);
    }
    List<Reason> waits = Waiting.reasons(transfer.rule(), asked);
    return waits.isEmpty()
        ? move(request, request.known())
        : answers.pending(cast.own(), asked, waits, waiting(request, waits));
  }

  /**
   * What a transfer that was taken before does, whatever the accounts may have now: others rely on
   * it. What the giver can no longer give becomes a debt of the giver. How much it is depends on
   * nothing but the event.
   */
  Decision honour(Cast cast, Transfer asked, LocalDate day) {
    CompiledTransfer transfer = transfers.get(asked.kind());
    TransferRequest request = new TransferRequest(transfer, cast, asked, day, targets);
    return move(request, request.known());
  }

  private Decision move(TransferRequest request, TransferRequest.Amounts amounts) {
    CompiledTransfer transfer = request.compiled();
    Account giver = request.giver();
    Account receiver = request.receiver();
    Movement movement = new Movement(transfer, amounts, giver, receiver, request.scope());
    boolean isDeposit = transfer.rule().isDeposit();
    List<Account> next = new ArrayList<>();
    next.add(
        after(
            giver,
            request,
            movement.ofGiver(),
            request.actor(),
            amounts.given(),
            isDeposit ? BigDecimal.ZERO : amounts.back()));
    List<Posting> postings = new ArrayList<>(answers.postings(giver, movement.ofGiver()));
    if (!isDeposit) {
      next.add(
          after(receiver, request, movement.ofReceiver(), "", amounts.back(), amounts.received()));
      postings.addAll(answers.postings(receiver, movement.ofReceiver()));
    }
    return answers.taken(
        request.asked(),
        postings,
        List.of(),
        Explanation.from(new TransferStory(request, amounts, movement, next, answers)),
        next);
  }

  private static Account after(
      Account account,
      TransferRequest request,
      List<Receipt.Line> lines,
      String actor,
      BigDecimal given,
      BigDecimal received) {
    TransferRule rule = request.compiled().rule();
    History history = account.history();
    if (given.signum() > 0) {
      Tally gave = new Tally(1, 1, Decimals.canonical(given.negate()));
      history = history.plus(rule.id(), actor, request.day(), gave);
    }
    if (received.signum() > 0) {
      Tally got = new Tally(1, 1, received);
      history = history.plus(rule.received(), actor, request.day(), got);
    }
    Transfer asked = request.asked();
    return account.after(
        new Receipt(asked.id(), Fingerprint.of(asked), request.day(), lines), history);
  }

  private Explanation.Source waiting(TransferRequest request, List<Reason> waits) {
    return new Explanation.Source() {
      @Override
      public List<Reason> steps() {
        return List.of();
      }

      @Override
      public List<Finding> inFull() {
        List<Finding> findings = new ArrayList<>();
        waits.forEach(wait -> findings.add(Finding.of(wait)));
        findings.addAll(request.parts(request.giver()));
        return answers.articles().in(findings);
      }
    };
  }
}
