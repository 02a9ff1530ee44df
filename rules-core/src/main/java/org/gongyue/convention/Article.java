package org.gongyue.convention;

/**
 * A numbered sentence (条款) of the convention, on which behaviours and rewards rest.
 *
 * @param id the number as the convention writes it, such as {@code 第五条}
 * @param text the sentence
 */
public record Article(String id, String text) {}
