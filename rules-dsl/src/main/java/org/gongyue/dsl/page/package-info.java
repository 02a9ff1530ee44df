/**
 * Pages that stand alone: HTML with its style inside, without scripts and without anything from the
 * network, for a phone, a screen and paper. May use nothing else of this module.
 */
package org.gongyue.dsl.page;
