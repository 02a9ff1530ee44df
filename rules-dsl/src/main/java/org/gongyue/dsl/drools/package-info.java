/**
 * The only package of this module that knows Drools. {@link org.gongyue.dsl.drools.SentenceDsl} has
 * sentences expanded and parsed; {@link org.gongyue.dsl.drools.DrlJudge} compiles DRL for a host
 * that trusts it. DRL may contain any Java, so the second is reached from neither a convention's
 * folder nor the command line; it needs {@code drools-engine} on the class path, which an app that
 * trusts no DRL can do without.
 *
 * <p>May use nothing else of this module.
 */
package org.gongyue.dsl.drools;
