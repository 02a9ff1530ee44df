/**
 * How far a community has come: {@link org.gongyue.dsl.community.CommunityReport} plays a log once
 * and tells the levels of the commons, month by month and group by group, and totals. Nobody can be
 * read off it. May use {@code diagnostic} and {@code page}.
 */
package org.gongyue.dsl.community;
