/** Random expressions, conventions and logs for the properties. */
package org.gongyue.random;
