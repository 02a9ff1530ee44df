/**
 * The main job: a community's year, scored by its own convention. {@code Quickstart} uses nothing
 * but what any other software can use; {@code Year} makes up the events.
 */
package org.gongyue.examples.quickstart;
