package org.gongyue.engine;

import java.util.List;

/**
 * The generic rules that refuse a {@link Request}, in the order in which the reasons are told
 * (design of record, section 3). All that hold speak: a resident is told everything at once.
 */
final class RequestRules {

  private static final List<Refusal<Request>> ALL =
      List.of(
          new Refusal<>(Request::isTooEarly, Request::refuseTooEarly),
          new Refusal<>(Request::isTooLate, Request::refuseTooLate),
          new Refusal<>(Request::hasWrongAccountKind, Request::refuseAccountKind),
          new Refusal<>(Request::statesWrongPay, Request::refuseWrongPay),
          new Refusal<>(Request::isNotReservable, Request::refuseReservation),
          new Refusal<>(Request::isSuspended, Request::refuseSuspended),
          new Refusal<>(Request::lacksActor, Request::refuseWithoutActor),
          new Refusal<>(Request::lacksFacts, Request::refuseFacts),
          new Refusal<>(Request::failsCondition, Request::refuseCondition),
          new Refusal<>(Request::exceedsLimit, Request::refuseLimits),
          new Refusal<>(Request::isNoPortion, Request::refusePortion),
          new Refusal<>(Request::exceedsStock, Request::refuseStock),
          new Refusal<>(Request::exceedsBudget, Request::refuseBudgets),
          new Refusal<>(Request::statesTooMuchPay, Request::refusePay),
          new Refusal<>(Request::isBelowMinimum, Request::refuseMinimum),
          new Refusal<>(Request::isTooDear, Request::refuseBalance),
          new Refusal<>(Request::lacksWhatIsHeld, Request::refuseHeld));

  private RequestRules() {}

  /** Tries all of them. */
  static void decide(Request request) {
    Refusal.all(ALL, request);
  }
}
