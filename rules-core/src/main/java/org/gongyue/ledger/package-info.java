/**
 * The ledger (账本): what happened in one community, kept in a database so that nothing is lost,
 * posted twice or quietly changed. {@link org.gongyue.ledger.Ledger} decides and keeps, {@link
 * org.gongyue.ledger.Journal} is what was kept, for those who check it without the rules.
 *
 * <p><b>The journal is the truth.</b> It is append-only: one record for each event, in the order in
 * which they were taken, each hashed with the one before. Everything else in the tables follows
 * from it: accounts, postings, stock. What a ledger answers is what an {@link
 * org.gongyue.engine.Chronicle} would that was given the events of the journal in its order, and
 * {@link org.gongyue.ledger.Ledger#rebuild} does just that.
 *
 * <p><b>One transaction a decision</b>, or one for all that wait at the same time: threads queue,
 * one of them decides for all and commits once. Its first statement takes the row of the book, so
 * that in each community one writer is at work at a time, in every process, and there is one lock
 * only, which is why nothing here can deadlock with itself. A version for each account, checked
 * when it is written, would let accounts go their ways in parallel; but each record is hashed with
 * the one before, so commits are one after the other anyway, and waiting costs less than trying
 * again. What is kept in memory is good as long as nobody else has written, which the same row
 * tells.
 *
 * <p><b>Plain SQL</b>, the same for SQLite, PostgreSQL, MariaDB and MySQL: a dozen tables, no
 * dialect but the name of the type of bytes and the words for errors. A library that maps, migrates
 * or pools would be larger than what it replaced; a host brings the driver and, if it likes, the
 * pool. Keys are hexadecimal digests, so that no collation or length of a database matters, and
 * what is hashed is kept as bytes.
 *
 * <p><b>Personal data apart.</b> In the journal people and accounts are aliases, and what was said
 * of them is sealed under a key of their own; both stand in one table. Whoever is erased there is
 * gone from the journal, which still verifies.
 *
 * <p>Uses {@code java.sql}, {@code javax.crypto} and Jackson; may use every other package, and is
 * used by none.
 */
package org.gongyue.ledger;
