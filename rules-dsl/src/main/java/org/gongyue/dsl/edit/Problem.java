package org.gongyue.dsl.edit;

import org.gongyue.dsl.diagnostic.Diagnostic;

/**
 * Something that is wrong, with the part of a text that should be underlined.
 *
 * @param path the file, from the folder of all conventions
 * @param from where the part begins, in UTF-16 units
 * @param to where it ends
 * @param diagnostic what is wrong, with line and column
 */
public record Problem(String path, int from, int to, Diagnostic diagnostic) {}
