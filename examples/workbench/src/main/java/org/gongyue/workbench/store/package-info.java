/**
 * The folder of conventions: its files by names that cannot lead out of it, saved so that nothing
 * is lost, with their history and with what was typed and not saved. Uses {@code web} for refusals.
 */
package org.gongyue.workbench.store;
