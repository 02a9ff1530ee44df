/**
 * JSON of events, accounts, decisions and conventions: one line each, numbers as plain decimals, in
 * a fixed order of keys, so that equal values have equal bytes. May use every package but {@code
 * engine}.
 */
package org.gongyue.json;
