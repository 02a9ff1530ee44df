package org.gongyue.dsl.report;

/**
 * A number at the top of the report.
 *
 * @param label what it counts
 * @param value the number, such as {@code 20} or {@code 19/20}
 * @param good whether it is as it should be; null if that is no question
 */
public record Figure(String label, String value, Boolean good) {}
