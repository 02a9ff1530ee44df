/**
 * The way in: {@link org.gongyue.dsl.Conventions} reads the folder of a community's convention,
 * {@link org.gongyue.dsl.Communities} those of many. What is in the packages below is not for other
 * software.
 */
package org.gongyue.dsl;
