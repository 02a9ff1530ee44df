package org.gongyue.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongyue.engine.drools.Rule;

/**
 * The generic rules that refuse a {@link Request}, in the order in which the reasons are told
 * (design of record, section 3). All that hold speak: a resident is told everything at once.
 */
final class RequestRules {

  static final List<Rule<Request>> ALL =
      List.of(
          rule("before its first day", Request::isTooEarly, Request::refuseTooEarly),
          rule("after its last day", Request::isTooLate, Request::refuseTooLate),
          rule("another kind of account", Request::hasWrongAccountKind, Request::refuseAccountKind),
          rule("wrongly paid", Request::statesWrongPay, Request::refuseWrongPay),
          rule("not to be reserved", Request::isNotReservable, Request::refuseReservation),
          rule("redemption suspended", Request::isSuspended, Request::refuseSuspended),
          rule("nobody named", Request::lacksActor, Request::refuseWithoutActor),
          rule("facts missing or wrong", Request::lacksFacts, Request::refuseFacts),
          rule("condition fails", Request::failsCondition, Request::refuseCondition),
          rule("limit reached", Request::exceedsLimit, Request::refuseLimits),
          rule("no portion", Request::isNoPortion, Request::refusePortion),
          rule("not in stock", Request::exceedsStock, Request::refuseStock),
          rule("over a budget", Request::exceedsBudget, Request::refuseBudgets),
          rule("paid too much in another unit", Request::statesTooMuchPay, Request::refusePay),
          rule("below the minimum balance", Request::isBelowMinimum, Request::refuseMinimum),
          rule("balance too low", Request::isTooDear, Request::refuseBalance),
          rule("what is there is held", Request::lacksWhatIsHeld, Request::refuseHeld));

  private RequestRules() {}

  private static Rule<Request> rule(
      String name, Predicate<Request> holds, Consumer<Request> refuse) {
    return new Rule<>(
        "a redemption is refused: " + name, List.of(new Rule.Test<>(name, holds)), refuse);
  }
}
