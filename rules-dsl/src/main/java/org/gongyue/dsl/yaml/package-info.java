/**
 * Files as trees of mappings, lists and scalars that know their places, read within bounds: no
 * anchors, no tags, no hidden characters. Knows nothing of conventions. May use {@code
 * org.gongyue.dsl.diagnostic}.
 */
package org.gongyue.dsl.yaml;
