package org.gongyue.ledger;

import org.gongyue.decision.Decision;
import org.gongyue.event.Event;
import org.gongyue.json.Link;

/**
 * What the journal says of an event: the last record about it, opened.
 *
 * @param link the number and the hash of the record
 * @param event the event as it was posted then; of somebody erased as far as it is left
 * @param decision what was answered then, with why
 */
public record Recorded(Link link, Event event, Decision decision) {}
