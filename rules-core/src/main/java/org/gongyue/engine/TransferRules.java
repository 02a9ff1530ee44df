package org.gongyue.engine;

import java.util.List;

/**
 * The generic rules that refuse a {@link TransferRequest}, in the order in which the reasons are
 * told. All that hold speak: who asks is told everything at once.
 */
final class TransferRules {

  private static final List<Refusal<TransferRequest>> ALL =
      List.of(
          new Refusal<>(TransferRequest::hasWrongAccountKind, TransferRequest::refuseAccountKind),
          new Refusal<>(TransferRequest::hasWrongReceiver, TransferRequest::refuseReceiver),
          new Refusal<>(TransferRequest::lacksActor, TransferRequest::refuseWithoutActor),
          new Refusal<>(TransferRequest::saysTooLittle, TransferRequest::refuseFaults),
          new Refusal<>(TransferRequest::hasWrongAmount, TransferRequest::refuseAmount),
          new Refusal<>(TransferRequest::isTooLarge, TransferRequest::refuseSize),
          new Refusal<>(TransferRequest::isBarred, TransferRequest::refuseBarred),
          new Refusal<>(TransferRequest::failsCondition, TransferRequest::refuseCondition),
          new Refusal<>(TransferRequest::isTooSmall, TransferRequest::refuseSmall),
          new Refusal<>(TransferRequest::exceedsLimit, TransferRequest::refuseLimits),
          new Refusal<>(TransferRequest::receivesTooMuch, TransferRequest::refuseReceiving),
          new Refusal<>(TransferRequest::isShort, TransferRequest::refuseShort),
          new Refusal<>(TransferRequest::isTooFull, TransferRequest::refuseFull));

  private TransferRules() {}

  /** Tries all of them. */
  static void decide(TransferRequest request) {
    Refusal.all(ALL, request);
  }
}
