/**
 * A progress bar for whoever waits at a terminal. Needs the optional progress bar library; knows
 * nothing of conventions.
 */
package org.gongyue.dsl.progress;
