package org.gongyue.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongyue.engine.drools.Rule;

/**
 * The generic rules that refuse a {@link TransferRequest}, in the order in which the reasons are
 * told. All that hold speak: who asks is told everything at once.
 */
final class TransferRules {

  static final List<Rule<TransferRequest>> ALL =
      List.of(
          rule(
              "another kind of account",
              TransferRequest::hasWrongAccountKind,
              TransferRequest::refuseAccountKind),
          rule(
              "nobody who may receive",
              TransferRequest::hasWrongReceiver,
              TransferRequest::refuseReceiver),
          rule("nobody named", TransferRequest::lacksActor, TransferRequest::refuseWithoutActor),
          rule(
              "attributes or facts missing or wrong",
              TransferRequest::saysTooLittle,
              TransferRequest::refuseFaults),
          rule("wrong amount", TransferRequest::hasWrongAmount, TransferRequest::refuseAmount),
          rule("amount too large", TransferRequest::isTooLarge, TransferRequest::refuseSize),
          rule("barred by a state", TransferRequest::isBarred, TransferRequest::refuseBarred),
          rule(
              "condition fails", TransferRequest::failsCondition, TransferRequest::refuseCondition),
          rule("amount too small", TransferRequest::isTooSmall, TransferRequest::refuseSmall),
          rule("limit reached", TransferRequest::exceedsLimit, TransferRequest::refuseLimits),
          rule(
              "limit of the receiver reached",
              TransferRequest::receivesTooMuch,
              TransferRequest::refuseReceiving),
          rule("balance too low", TransferRequest::isShort, TransferRequest::refuseShort),
          rule("above the ceiling", TransferRequest::isTooFull, TransferRequest::refuseFull));

  private TransferRules() {}

  private static Rule<TransferRequest> rule(
      String name, Predicate<TransferRequest> holds, Consumer<TransferRequest> refuse) {
    return new Rule<>(
        "a transfer is refused: " + name, List.of(new Rule.Test<>(name, holds)), refuse);
  }
}
