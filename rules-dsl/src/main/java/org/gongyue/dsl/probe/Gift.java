package org.gongyue.dsl.probe;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.TransferRule;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Transfer;
import org.gongyue.event.Verifier;
import org.gongyue.measure.Decimals;

/** Makes up transfers of one kind. */
final class Gift implements Maker {

  private static final List<BigDecimal> FEW =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.TEN);

  private final String id;
  private final Attempts attributes = new Attempts();
  private final Attempts facts = new Attempts();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> receivers = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> evidence = new LinkedHashSet<>();
  private final Set<BigDecimal> amounts = new TreeSet<>(FEW);
  private BigDecimal step = BigDecimal.ONE;
  private boolean saysAmount;

  Gift(String id, Collection<Convention> versions) {
    this.id = id;
    for (Convention version : versions) {
      version.transfers().stream()
          .filter(one -> one.id().equals(id))
          .forEach(one -> take(version, one));
    }
  }

  private void take(Convention version, TransferRule rule) {
    attributes.take(version, rule.attributes(), version.readable(rule), List.of(rule));
    facts.take(version, version.readable(), version.readable(rule), List.of(rule));
    kinds.add(rule.accountKind());
    receivers.addAll(rule.to());
    saysAmount |= rule.amount() == null;
    if (rule.verification() != null) {
      roles.addAll(rule.verification().roles());
      evidence.addAll(rule.verification().evidence());
    }
    version.units().stream()
        .filter(unit -> unit.name().equals(rule.unit()))
        .forEach(unit -> step = BigDecimal.ONE.movePointLeft(unit.precision()));
    around(rule.least());
    around(rule.multiple());
    around(rule.overdraft());
    Inside.of(rule, Limit.class).forEach(limit -> around(limit.most()));
  }

  private void around(BigDecimal number) {
    if (number != null) {
      for (int near = -1; near <= 1; near++) {
        BigDecimal amount = number.add(step.multiply(BigDecimal.valueOf(near)));
        if (amount.signum() > 0) {
          amounts.add(Decimals.canonical(amount));
        }
      }
    }
  }

  @Override
  public Event draw(String event, ZonedDateTime at, Draw draw) {
    String account = Deed.account(draw);
    String other = account.equals(Deed.USUAL) ? "1-102" : Deed.USUAL;
    return new Transfer(
        event,
        at.toOffsetDateTime(),
        id,
        new AccountId(draw.of(List.copyOf(kinds)), account),
        receivers.isEmpty() ? null : new AccountId(draw.of(List.copyOf(receivers)), other),
        saysAmount ? draw.of(List.copyOf(amounts)) : null,
        "r-1",
        attributes.draw(at.toLocalDate(), draw),
        facts.draw(at.toLocalDate(), draw),
        roles.isEmpty() || draw.percent(5)
            ? null
            : new Verifier(draw.of(List.copyOf(roles)), "g-1"),
        draw.percent(95) ? List.copyOf(evidence) : List.of());
  }
}
