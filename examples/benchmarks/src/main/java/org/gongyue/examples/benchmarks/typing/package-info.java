/**
 * What an editor waits for: how long the library takes to say what is wrong with a convention of
 * more than 500 rules after a key was pressed, and what may be written there.
 */
package org.gongyue.examples.benchmarks.typing;
