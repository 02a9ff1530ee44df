package org.gongyue.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongyue.account.Cause;
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
 * @param until the last day on which it can be spent (有效至); null for no end
 * @param cause why, if no event asked for it; else null
 * @param on the day on which it took effect, if that is not the event's; else null
 * @param adjusts the id of the earlier event whose posting it puts right; else null
 */
public record Posting(
    AccountId account,
    String item,
    String behaviour,
    String category,
    String commons,
    String article,
    String unit,
    BigDecimal amount,
    LocalDate until,
    Cause cause,
    LocalDate on,
    String adjusts) {}
