package org.gongyue.decision;

import java.time.LocalDate;
import org.gongyue.event.AccountId;

/**
 * That an account was put into a state, or out of one (后果), or that it was given another grade
 * (评级).
 *
 * @param account the account
 * @param state the name of the state or the grade
 * @param from the first day of the state
 * @param until the last day; null for no end. The day before {@code from} if the state was ended on
 *     its first day
 * @param ended whether it was ended (解除), else it was set
 * @param item the id of the scoring rule or reward that did it, or the name of the grading
 * @param article the id of the article it rests on; null if the rule is gone from the convention
 */
public record Effect(
    AccountId account,
    String state,
    LocalDate from,
    LocalDate until,
    boolean ended,
    String item,
    String article) {}
