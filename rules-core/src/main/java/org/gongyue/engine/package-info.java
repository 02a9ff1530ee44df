/**
 * Decides: {@link org.gongyue.engine.RuleBook} is a compiled convention, {@link
 * org.gongyue.engine.RuleBooks} its versions, {@link org.gongyue.engine.RuleLibrary} those of many
 * communities; {@link org.gongyue.engine.Playback} replays a log in order, {@link
 * org.gongyue.engine.Chronicle} takes all events of a community, which may come late or be
 * reversed. The rules of a convention are closures, tried one by one ({@code Trial}); what may be
 * in the way of a redemption or a transfer is the same for all conventions ({@code Request}, {@code
 * TransferRequest}); amounts and limits follow. No rule engine runs here, for the sake of speed and
 * of the host's class path: what a community writes in DRL comes in by a {@link
 * org.gongyue.engine.Judge}. May use every other package of the module.
 */
package org.gongyue.engine;
