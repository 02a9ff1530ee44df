package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.convention.Limit;
import org.gongyue.convention.TransferRule;
import org.gongyue.measure.Decimals;

/** A kind of transfer in words, on one line. */
final class TransferListing {

  private final Terminal terminal;

  TransferListing(Terminal terminal) {
    this.terminal = terminal;
  }

  String of(TransferRule transfer) {
    List<String> words = new ArrayList<>(List.of(transfer.id(), transfer.name()));
    words.add(transfer.article());
    words.add(transfer.accountKind());
    words.add(transfer.unit());
    words.add(
        transfer.isDeposit()
            ? terminal.text("TRANSFER_OWN")
            : terminal.text("TRANSFER_TO", String.join("/", transfer.to())));
    if (!transfer.into().equals(transfer.unit())) {
      words.add(terminal.text("TRANSFER_INTO", transfer.into(), Decimals.text(transfer.rate())));
    }
    add(words, "TRANSFER_GIVES", transfer.amount() == null ? null : transfer.amount().text());
    add(words, "TRANSFER_BACK", transfer.back() == null ? null : transfer.back().text());
    add(words, "CONDITION", transfer.condition() == null ? null : transfer.condition().text());
    add(words, "TRANSFER_LEAST", transfer.least() == null ? null : Decimals.text(transfer.least()));
    add(
        words,
        "TRANSFER_MULTIPLE",
        transfer.multiple() == null ? null : Decimals.text(transfer.multiple()));
    add(words, "LIMITED", texts(transfer.limits()));
    add(words, "TRANSFER_RECEIVING", texts(transfer.receiving()));
    if (transfer.verification() != null) {
      List<String> evidence = transfer.verification().evidence();
      add(words, "VERIFIED", String.join("/", transfer.verification().roles()));
      add(words, "EVIDENCE", evidence.isEmpty() ? null : String.join(", ", evidence));
    }
    add(
        words,
        "TRANSFER_OVERDRAFT",
        transfer.overdraft() == null ? null : Decimals.text(transfer.overdraft()));
    add(words, "TRANSFER_VALIDITY", transfer.validity());
    return "  " + words.stream().filter(word -> word != null).collect(Collectors.joining("  "));
  }

  private void add(List<String> words, String key, Object value) {
    if (value != null) {
      words.add(terminal.text(key, value));
    }
  }

  private static String texts(List<Limit> limits) {
    return limits.isEmpty()
        ? null
        : limits.stream().map(Limit::toString).collect(Collectors.joining(", "));
  }
}
