package org.gongyue.dsl.edit;

/**
 * A rule of a file, or another item of one of its lists.
 *
 * @param id its number, or what stands for it where it has none that is its own
 * @param title what it is called
 * @param section the list in which it is, in the words of the file; empty for the file as a whole
 * @param from where it begins, in UTF-16 units
 * @param to where it ends
 */
public record RuleEntry(String id, String title, String section, int from, int to) {}
