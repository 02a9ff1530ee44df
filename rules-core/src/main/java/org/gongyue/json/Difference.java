package org.gongyue.json;

/**
 * Where two records differ.
 *
 * @param path the field, such as {@code postings[0].amount}
 * @param recorded its JSON in the first; null if it is not there
 * @param other its JSON in the other; null if it is not there
 */
public record Difference(String path, String recorded, String other) {}
