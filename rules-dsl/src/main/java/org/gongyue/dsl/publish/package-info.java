/**
 * The pages that a community puts up for all to read (公示): {@link
 * org.gongyue.dsl.publish.Publication} makes them of a convention and of a period, and puts them
 * into a folder. No page names who did what; who is named at all agreed to it. May use {@code
 * diagnostic}, {@code page}, {@code community} and {@code wording}.
 */
package org.gongyue.dsl.publish;
