package org.gongyue.decision;

import java.math.BigDecimal;
import org.gongyue.event.AccountId;

/**
 * One signed amount on one account (入账).
 *
 * @param account the account
 * @param item the id of the scoring rule or reward it comes from
 * @param behaviour the name of the behaviour or reward
 * @param category the category; null for none
 * @param commons the commons; null for none
 * @param article the id of the article it rests on
 * @param unit the unit of account
 * @param amount the signed amount, never zero
 */
public record Posting(
    AccountId account,
    String item,
    String behaviour,
    String category,
    String commons,
    String article,
    String unit,
    BigDecimal amount) {}
