/**
 * YAML as far as it is typed: a tree with places of whatever stands in a text, be it finished or
 * not. It never fails and takes time in proportion to the text. Of a file that can be read it is
 * the same tree as that of {@code org.gongyue.dsl.yaml}. Knows nothing of conventions. May use
 * nothing of the other packages.
 */
package org.gongyue.dsl.sketch;
