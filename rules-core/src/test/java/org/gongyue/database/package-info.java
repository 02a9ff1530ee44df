/**
 * Real databases for tests: an SQLite file, and PostgreSQL and MariaDB servers that the tests start
 * by themselves from the programs installed on the machine. {@link
 * org.gongyue.database.TestDatabase#fresh} gives a test an empty database of its own; {@link
 * org.gongyue.database.Server} a server of its own that it may stop and kill; {@link
 * org.gongyue.database.Wire} a connection that it may cut; {@link org.gongyue.database.SmallDisk} a
 * disk that it may fill.
 *
 * <p>Whoever wants other servers names them in the environment: {@code
 * GONGYUE_POSTGRESQL_URL=jdbc:postgresql://host/database?user=…&password=…} and {@code
 * GONGYUE_MARIADB_URL=jdbc:mariadb://host/?user=…&password=…}, or in system properties of these
 * names. Tests make schemas in them and drop them again. Where a server is neither named nor
 * installed, tests fail.
 *
 * <p>A host needs the same settings as {@link org.gongyue.database.Place} for a ledger to keep what
 * it acknowledged:
 *
 * <ul>
 *   <li>SQLite: {@code journal_mode=WAL} lets readers read while one writes, {@code
 *       synchronous=FULL} writes each commit through to the disk, and {@code busy_timeout} lets
 *       writers wait for each other. They belong into the properties of the data source, or into an
 *       address that is given to the driver and not to an {@code SQLiteDataSource}, whose own time
 *       of 3 seconds goes before the address; of one text with several {@code PRAGMA}s the driver
 *       executes the first alone.
 *   <li>PostgreSQL and MariaDB as installed write each commit through ({@code fsync} and {@code
 *       synchronous_commit}; {@code innodb_flush_log_at_trx_commit=1}). {@code socketTimeout} ends
 *       the wait for a server that no longer answers, which without it lasts for ever.
 * </ul>
 */
package org.gongyue.database;
