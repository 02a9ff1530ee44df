/** What is answered to a request that is refused: a problem document in the reader's language. */
package org.gongyue.examples.community.problem;
