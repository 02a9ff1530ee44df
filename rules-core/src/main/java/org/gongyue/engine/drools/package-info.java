/**
 * The only package that knows Drools: {@link org.gongyue.engine.drools.Matcher} runs rules, given
 * as predicates and an action over one fact, as a Drools executable model. May use nothing else of
 * Gongyue.
 */
package org.gongyue.engine.drools;
