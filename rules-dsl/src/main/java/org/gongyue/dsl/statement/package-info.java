/**
 * What an account is told about itself (对账单): {@link org.gongyue.dsl.statement.Statements} plays a
 * log once, {@link org.gongyue.dsl.statement.HouseholdStatement} is what came of it for one
 * account, and {@link org.gongyue.dsl.statement.StatementPage} the page, on which nobody else is
 * named. May use {@code diagnostic} for its texts and {@code page}.
 */
package org.gongyue.dsl.statement;
