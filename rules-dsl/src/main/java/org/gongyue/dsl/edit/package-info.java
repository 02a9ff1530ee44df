/**
 * What an editor asks while somebody writes a convention: what is wrong, what may stand here, what
 * this means, and what a form of one rule shows and changes. {@link org.gongyue.dsl.edit.Editor} is
 * the way in. Completion, hover and form work from {@code sketch}, for while one types the file is
 * mostly broken; diagnostics are those of {@code check}. May use {@code diagnostic}, {@code yaml},
 * {@code vocabulary}, {@code sketch}, {@code describe}, {@code expression}, {@code sentence},
 * {@code read} and the way in, {@code org.gongyue.dsl}.
 */
package org.gongyue.dsl.edit;
