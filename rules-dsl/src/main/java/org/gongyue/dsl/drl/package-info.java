/**
 * Conventions as DRL: {@link org.gongyue.dsl.drl.Drl} prints one, by which Drools comes to the same
 * decisions.
 *
 * <p>May use nothing else of this module.
 */
package org.gongyue.dsl.drl;
