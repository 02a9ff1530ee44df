/** What is asked over HTTP. JSON of the library is read and written by the library. */
package org.gongyue.examples.community.api;
