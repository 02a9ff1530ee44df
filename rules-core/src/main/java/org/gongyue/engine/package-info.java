/**
 * Decides: {@link org.gongyue.engine.RuleBook} is a compiled convention, {@link
 * org.gongyue.engine.RuleBooks} its versions, {@link org.gongyue.engine.Chronicle} all events of a
 * community, which may come late or be reversed. Rules and rewards are tried by a few generic
 * Drools rules (see {@code TrialRules} and {@code RequestRules}), amounts and limits follow in
 * plain Java. May use every other package of the module.
 */
package org.gongyue.engine;
