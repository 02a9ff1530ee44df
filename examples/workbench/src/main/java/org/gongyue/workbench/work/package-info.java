/**
 * Who computes when: nothing that takes long is done by the threads that answer what is typed, and
 * nothing for longer, or more often at once, than is bearable. Uses {@code web} for refusals.
 */
package org.gongyue.workbench.work;
