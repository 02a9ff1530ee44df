/**
 * What a ledger keeps, on real databases: tests of its parts, and trials in which processes are
 * killed, connections cut, disks filled and accounts crowded.
 */
package org.gongyue.ledger;
