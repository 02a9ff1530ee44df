/** What operators see: health, metrics, and the page that describes the interface. */
package org.gongyue.examples.community.watch;
