/**
 * Tries conventions out: makes up short logs that come near everything a convention says (values
 * just at, below and above each number that stands in it, days at the edges of its windows), plays
 * them, and makes what was found as short as it can be. It finds examples; it proves nothing by not
 * finding one. What it makes up depends on the convention alone, so it is the same each time. It
 * may use {@code expression}.
 */
package org.gongyue.dsl.probe;
