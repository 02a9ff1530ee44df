/** What words are like. Uses nothing but the JDK. */
package org.gongyue.text;
