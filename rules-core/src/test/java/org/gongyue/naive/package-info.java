/**
 * The semantics once more, as plainly as possible: no Drools, no closures, no histories, everything
 * recomputed from a list of what happened. The engine must agree with it.
 */
package org.gongyue.naive;
