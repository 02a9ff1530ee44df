/**
 * The main job: a community's year, scored by its own convention. {@code Quickstart} uses nothing
 * but what any other software can use; the events are made up by {@code district.Year}.
 */
package org.gongyue.examples.quickstart;
