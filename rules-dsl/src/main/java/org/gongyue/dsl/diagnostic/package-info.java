/**
 * What can be wrong with a convention, and where: one type for every stage of reading. May use
 * nothing of the other packages.
 */
package org.gongyue.dsl.diagnostic;
