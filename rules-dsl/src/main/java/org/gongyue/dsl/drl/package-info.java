/**
 * Conventions as DRL: {@link org.gongyue.dsl.drl.Drl} prints one, and {@link
 * org.gongyue.dsl.drl.DrlJudge} compiles DRL for a host that trusts it. DRL may contain any Java,
 * so nothing here is reached from a convention's folder or the command line but the printing.
 * Compiling needs {@code drools-engine} on the class path, which an app that trusts no DRL can do
 * without.
 *
 * <p>May use nothing else of this module.
 */
package org.gongyue.dsl.drl;
