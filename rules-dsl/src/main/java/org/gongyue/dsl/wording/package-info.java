/**
 * What a convention says, in sentences for those who read no formulas: conditions, points, limits,
 * consequences, in Chinese or English; names of the convention stay as they are. May use {@code
 * diagnostic}.
 */
package org.gongyue.dsl.wording;
